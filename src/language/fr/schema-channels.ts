import type { schemaChannels as english } from '../en/schema-channels.js'

/** What the keys of channels, tiers and campaigns mean, in French, by their path. */
export const schemaChannels: Readonly<Record<keyof typeof english, string>> = {
  'service.callBack':
    'Qui attendrait longtemps se voit proposer un rappel, passé par les mêmes agents quand personne n’attend en ligne.',
  'service.callBack.offeredAfter': 'Attente prévue au-delà de laquelle il est proposé, par exemple 3m.',
  'service.callBack.acceptance': 'Part de ceux à qui il est proposé qui l’acceptent.',
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
