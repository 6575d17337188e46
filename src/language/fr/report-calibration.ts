import type { reportCalibration as english } from '../en/report-calibration.js'

/** What is said of the past played through the model, in French. */
export const reportCalibration: Record<keyof typeof english, string> = {
  'calibration.kind': 'Calage',
  'calibration.title': 'Le passé rejoué par le modèle : {scenario}',
  'calibration.about':
    '{option} : {contacts} appels en {days, plural, one {# jour} other {# jours}}, du {first} au {last} ; {draws} tirages.',
  'calibration.outside':
    '{count} chiffres sur {of}, par mois et par heure, sortent de leur intervalle à 90 % ; le hasard seul en ferait sortir environ {byChance}.',
  'calibration.all': 'Tous les jours, avec la plage attendue neuf fois sur dix',
  'calibration.figure': 'Chiffre',
  'calibration.own': 'Scénario',
  'calibration.given': 'Avec le réel',
  'calibration.actual': 'Constaté',
  'calibration.verdict': 'Verdict',
  'calibration.within': 'dedans',
  'calibration.above': 'au-dessus',
  'calibration.below': 'au-dessous',
  'calibration.contacts': 'Appels',
  'calibration.handleTime': 'Traitement (s)',
  'calibration.agents': 'Agents (h)',
  'calibration.abandonment': 'Abandons',
  'calibration.serviceLevel': 'Sous {seconds} s',
  'calibration.speedOfAnswer': 'Attente (s)',
  'calibration.wait': 'Att. (s)',
  'calibration.months': 'Par mois : modèle / constaté, * hors de l’intervalle à 90 %',
  'calibration.month': 'Mois',
  'calibration.hours': 'Par heure, un jour moyen : modèle / constaté, * hors de l’intervalle à 90 %',
  'calibration.hour': 'Heure',
  'calibration.hour-agents': 'Agents',
  'calibration.steps': 'Du scénario au constat : ses chiffres remplacés tour à tour par les réels',
  'calibration.step.own': 'Scénario',
  'calibration.step.contacts': '+ appels',
  'calibration.step.handleTime': '+ traitement',
  'calibration.step.agents': '+ agents',
  'calibration.note.given':
    'Abandons, part prise à temps et attente sont prédits à partir des appels, des temps de traitement et des agents constatés : un écart y tient à la formule de file d’attente ou à la patience, pas à la prévision.',
  'calibration.note.own':
    'Le fichier n’indique pas les agents : abandons, part prise à temps et attente sont prédits avec les agents que prévoirait le modèle. Nommez leur colonne avec --agents pour distinguer l’effectif de la formule de file d’attente.',
  'calibration.note.last-step':
    'Ce qui reste entre la dernière étape et le constat n’est ni la prévision ni l’effectif : c’est la patience, ou ce que la formule ignore.',
  'calibration.note.missing':
    '{days, plural, one {# jour} other {# jours}} sans ligne entre le premier et le dernier : ignorés des deux côtés.',
  'calibration.note.threshold':
    'Le fichier compte les appels pris en moins de {seconds} s, selon une part que la promesse n’emploie pas : celle du scénario n’a pas d’intervalle.',
  'calibration.note.far':
    'Les appels précèdent de {months} mois le début du scénario : son volume est remonté d’autant, selon sa croissance.',
  'calibration.note.patient':
    'Le scénario n’indique aucune patience : dans son modèle personne ne raccroche, et une file qui manque d’agents reste sans réponse.',
  'calibration.inputs': 'Entrées qui concilieraient, chacune seule, avec leur plage à 90 %',
  'calibration.input': 'Entrée',
  'calibration.input.stated': 'Indiqué',
  'calibration.input.reconciles': 'Concilie',
  'calibration.input.change': 'Changer',
  'calibration.input.level': 'À temps',
  'calibration.input.volume': 'Volume',
  'calibration.input.busyness': 'Affluence',
  'calibration.input.handleTime': 'Traitement',
  'calibration.input.patience': 'Patience (s)',
  'calibration.input.unrecordedHandleTime': 'Ou traitement',
  'calibration.input.agentsElsewhere': 'Ou agents ailleurs',
  'calibration.input.agentsPlanned': 'Ou agents prévus',
  'calibration.input.none': 'aucune valeur',
  'calibration.input.needed': 'oui',
  'calibration.input.fits': 'convient',
  'calibration.input.likeliest': 'probable',
  'calibration.place.stated': '{path} ({file}, ligne {line} : {written})',
  'calibration.place.unstated': '{path} (non indiqué : tiré des relevés, ou valeur par défaut)',
  'calibration.place.too-much':
    '{path} : il faudrait plus de {most}, la plus grande valeur permise. Aucune valeur ne concilie.',
  'calibration.notes': 'Comment lire ces chiffres',
  'calibration.place.follows':
    '{path} ({file}, ligne {line} : {written}) : les agents prévus en découlent, ainsi que de leur planification ; il n’y a pas un seul nombre à poser.',
  'calibration.places': 'Pour les reprendre :',
  'calibration.place': 'Nombre du scénario',
  'calibration.place.set': 'À poser',
  'calibration.note.none':
    '{input} : aucune valeur de {least} à {most} ne donne {actual} d’abandons ; elles en donnent {from} et {to}.',
  'calibration.note.alternatives':
    'Patience, temps de traitement et agents sont des explications concurrentes : chacune seule donne autant d’abandons que constaté. La plus probable est celle dont le niveau de service et l’attente approchent le plus du réel.',
  'calibration.bills': 'Factures : le contrat du scénario à côté du facturé ({currency})',
  'calibration.bills.categories': 'Factures par nature ({currency})',
  'calibration.bills.category': 'Nature',
  'calibration.bills.total': 'Ensemble',
  'calibration.bills.as-it-was': 'Mois constaté',
  'calibration.bills.billed': 'Facturé',
  'calibration.bills.factor':
    'Tous les prix à {factor} (entre {low} et {high}) donneraient, sur les mois constatés, le total facturé.',
  'calibration.bills.left-out.otherOption':
    'Hors comparaison : {bills, plural, one {# facture} other {# factures}} d’autres options, {amount} en tout.',
  'calibration.bills.left-out.outside':
    'Hors comparaison : {bills, plural, one {# facture} other {# factures}} de mois que les appels ne couvrent pas, {amount} en tout.',
  'calibration.bills.left-out.incomplete':
    'Hors comparaison : {bills, plural, one {# facture} other {# factures}} de mois où manquent des jours, {amount} en tout.',
  'calibration.bills.left-out.paidOnce':
    'Hors comparaison : {bills, plural, one {# facture} other {# factures}} de ce qui se paie une fois (investissement, transition, départ), {amount} en tout.',
}
