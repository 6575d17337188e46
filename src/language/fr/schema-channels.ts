import type { schemaChannels as english } from '../en/schema-channels.js'

/** What the keys of channels, tiers and campaigns mean, in French, by their path. */
export const schemaChannels: Readonly<Record<keyof typeof english, string>> = {
  'service.callBack':
    'Qui attendrait longtemps se voit proposer un rappel, passé par les mêmes agents quand personne n’attend en ligne.',
  'service.callBack.offeredAfter': 'Attente prévue au-delà de laquelle il est proposé, par exemple 3m.',
  'service.callBack.acceptance': 'Part de ceux à qui il est proposé qui l’acceptent.',
  'demand.outbound':
    'Campagnes d’appels sortants que passe chaque option, par nom : une liste de personnes, à joindre pour une date.',
  'demand.outbound.*.start': 'Premier mois.',
  'demand.outbound.*.months': 'Durée en mois ; achevée à la fin du dernier.',
  'demand.outbound.*.people': 'Personnes sur la liste.',
  'demand.outbound.*.rightParty': 'Probabilité qu’une tentative joigne la personne voulue.',
  'demand.outbound.*.attempts': 'Tentatives au plus par personne.',
  'demand.outbound.*.talkTime': 'Durée moyenne d’un entretien.',
  'demand.outbound.*.wrapUp': 'Durée moyenne du travail qui suit.',
  'demand.outbound.*.missedAttempt': 'Durée moyenne d’une tentative sans la personne voulue.',
  'demand.outbound.*.target':
    'Part des personnes à joindre d’ici la fin ; autant que les tentatives en joignent si c’est omis.',
  'demand.outbound.*.calling': 'Heures où l’on peut appeler : mon-fri 10:00-20:00.',
  'options.*.staff.timeMethod':
    'Comment la charge d’une demi-heure suit des arrivées : sipp (celles de la demi-heure), lag-sipp (une durée de traitement plus tard), modified-offered-load (contacts en cours), auto (cette dernière au-delà de six minutes de traitement, sinon la première). sipp si c’est omis.',
  'options.*.staff.lines':
    'Lignes téléphoniques : appelants qui tiennent dans la file, ceux en communication compris. Qui les trouve toutes prises est refoulé et compte comme abandonné. Autant qu’il en faut si rien n’est dit.',
  'options.*.staff.outbound':
    'Qui appelle : own-team, une équipe à part, ou between-calls, ceux qui répondent, tant qu’assez d’entre eux sont libres. Une équipe à part si c’est omis.',
  'specialists.people':
    'Spécialistes présents à la fois, à leurs heures ; requis dès qu’une option a un secondLevel.',
  'specialists.open': 'Heures de présence des spécialistes : mon-fri 09:00-17:00.',
  'options.*.secondLevel':
    'Comment les contacts transmis (quality.transfer, et ceux aux données périmées) parviennent aux spécialistes du client ; donne le délai de résolution.',
  'options.*.secondLevel.handover':
    'live : transférés aussitôt, courriels un par un ; daily-batch : réunis et envoyés une fois par jour.',
  'options.*.secondLevel.sentAt': 'Heure d’envoi du lot, chaque jour.',
  'options.*.secondLevel.explain':
    'Temps qu’il faut à un agent pour transmettre un contact, outre son traitement.',
}
