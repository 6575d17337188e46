import type { problemsChannels as english } from '../en/problems-channels.js'

/** What can be wrong with channels and tiers as they are stated, in French. */
export const problemsChannels: Record<keyof typeof english, string> = {
  'scenario.secondLevelNeedsSpecialists':
    'Le délai des spécialistes dépend de leur nombre et de leurs heures : indiquez people et open (mon-fri 09:00-17:00) sous specialists.',
  'scenario.nobodyToCall': 'Il n’y a pas d’appels sortants sous demand.outbound : cette clé ne change rien.',
  'scenario.betweenCallsNeedsCalls':
    'Personne n’appelle, il n’y a donc pas de temps entre deux appels : écrivez own-team, ou ajoutez un canal voice.',
  'scenario.specialistsUnused':
    'Aucune option ne dit comment les contacts parviennent aux spécialistes, « {key} » ne change donc rien : donnez un secondLevel à une option, ou retirez cette clé.',
}
