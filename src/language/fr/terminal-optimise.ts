import type { optimising as english } from '../en/terminal-optimise.js'

/** What optimise says, in French. */
export const optimising: Readonly<Record<keyof typeof english, string>> = {
  'optimise.write-elsewhere':
    '{file} devrait reprendre un scénario d’un dossier au-dessus du sien, ce qui n’est pas admis. Écrivez-le à côté de ce scénario.',
  'optimise.heading':
    '{name} : {count, plural, one {# dispositif} other {{arrangements} dispositifs}} sur les mêmes {draws} tirages, graine {seed}',
  'optimise.extent':
    'Environ {total} dispositifs à essayer, sur {draws} tirages chacun : encore {left} environ. Moins de tirages (--draws) ou une seule option (--option) prennent moins de temps.',
  'optimise.progress': '{done} sur {total}, encore {left}',
  'optimise.tried': '{done} essayés sur environ {total}, encore {left} environ',
  'optimise.as-stated': 'tel quel',
  'optimise.alike':
    '({count, plural, one {# autre, dont le réglage de plus ne change rien, n’est pas montré} other {# autres, dont les réglages de plus ne changent rien, ne sont pas montrés}})',
  'optimise.over-best': 'De plus',
  'optimise.same': '=',
  'optimise.nearly-same': '~',
  'optimise.legend':
    'De plus : écart moyen avec le meilleur sur les mêmes tirages, ± la moitié de son intervalle à 95 % ; = quand le hasard seul peut l’expliquer, ~ quand ce n’est pas le hasard mais moins de 1 % du coût, et l’inverse dans bien des tirages.',
  'optimise.best': 'Le meilleur, à {cost} au total : « {option} » avec {settings}.',
  'optimise.best-as-stated': 'Le meilleur, à {cost} au total : « {option} » tel quel.',
  'optimise.saves': 'C’est {saving} de moins que le moins cher tel quel, « {option} ».',
  'optimise.equals':
    '{count, plural, one {# autre dispositif ne s’en distingue pas} other {# autres dispositifs ne s’en distinguent pas}} : choisissez pour d’autres raisons.',
  'optimise.at-end.least':
    'Le meilleur est au bord de ce qui a été essayé : {setting} est le minimum. Moins n’a pas été essayé et coûterait peut-être moins encore.',
  'optimise.at-end.most':
    'Le meilleur est au bord de ce qui a été essayé : {setting} est le maximum. Plus n’a pas été essayé et coûterait peut-être moins encore.',
  'optimise.in-steps':
    'Les valeurs de {settings} n’ont pas toutes été essayées : certaines de loin en loin, et toutes celles qui entourent le meilleur et ses proches suivants.',
  'optimise.not-varied.trigger':
    'N’a pas varié : le moment où agit le déclencheur de {settings}, sauf pour mettre des mois à sa place. Pour le faire varier : --vary "{example}", de même overMonths, notBefore et notAfter.',
  'optimise.not-varied.commitment':
    'N’a pas varié : {settings}. À prix égal, une part plus petite ne coûte jamais plus ; indiquez avec elle le prix qui en est demandé : --vary "{example}". Sans cette clé, un prix à l’heure paie en entier les heures prévues, comme à 100 % ; sur les autres bases, c’est comme à 0 %.',
  'optimise.none':
    'Aucun dispositif ne respecte toutes les contraintes : les {arrangements} combinaisons des valeurs retenues ont toutes été essayées.',
  'optimise.none-found':
    'Aucun des {arrangements} dispositifs essayés ne respecte toutes les contraintes. Toutes les combinaisons n’ont pas été essayées : il peut en exister un.',
  'optimise.constraint-costs':
    '{constraint} : coûte {cost} (±{error}, à 95 %) ; sans cela, « {option} » avec {settings} serait le meilleur, à {total}.',
  'optimise.constraint-free':
    '{constraint} : ne coûte rien, le meilleur dispositif s’y tient de toute façon.',
  'optimise.constraint-excludes':
    '{constraint} : sans cela, « {option} » avec {settings} conviendrait, à {total}.',
  'optimise.rule': 'La règle « {rule} »',
  'optimise.tolerance-name': 'Rester dans la tolérance {share} des années',
  'optimise.tolerance':
    'Les dispositifs qui restent dans la tolérance indiquée moins de {share} des années sont écartés (--protection).',
  'optimise.not-exhaustive':
    '« {option} » a trop de combinaisons pour les essayer toutes : il a été amélioré pas à pas depuis plusieurs points de départ, sans preuve que rien ne soit meilleur.',
  'optimise.excluded.arrangement.shorterThanNotice':
    'Non essayé pour « {option} » : {setting} : {values}. Le contrat prévoit {notice, plural, one {# mois} other {# mois}} de préavis et ne peut prendre fin plus tôt.',
  'optimise.excluded.arrangement.phasesBeyondHorizon':
    'Non essayé pour « {option} » : {count, plural, one {# combinaison} other {# combinaisons}} dont les phases dépassent l’horizon.',
  'optimise.excluded.arrangement.parallelTooLong':
    'Non essayé pour « {option} » : {count, plural, one {# combinaison} other {# combinaisons}} où deux phases se chevaucheraient plus longtemps que ne dure la première ({setting} : {values}).',
  'optimise.excluded.notReadable':
    'Non essayé pour « {option} » : {setting} : {values}. Le scénario ne peut être lu ainsi ; sourcing validate dit pourquoi.',
  'optimise.overlay':
    'Ce que sourcing optimise a trouvé de mieux : {option}. Les conditions d’accès que personne n’a indiquées pour ces modes sont celles d’autres options ou jeux de données.',
  'usage.not-varied':
    '--vary {value} : écrire chemin=valeur|valeur, par exemple options.dedicated.price.perHour="32|34".',
  'usage.varied-outside':
    '{flag} {path} : rien de ce qui est étudié ici ne s’y décide. Se fait varier ce qui se trouve sous : {known}.',
  'usage.no-candidate': 'L’option {asked} n’existe pas. Vouliez-vous dire {nearest} ?',
  'help.optimise.summary': 'Trouve le dispositif dont le coût total attendu est le plus bas.',
  'help.optimise.description':
    'Fait varier ce qui se décide : l’accès à chaque jeu de données dans chaque option, seule ou dans un montage ; avec lui le niveau de base, la part ou les mois des montages ; et ce que nomme --vary. Les règles strictes et la tolérance indiquée sont respectées ; dit ce que chacune coûte et quels dispositifs en sont proches. Tous sont comparés sur les mêmes tirages.',
  'help.optimise.file': 'Fichier de scénario (YAML).',
  'help.optimise.draws': 'Nombre de tirages sur lesquels chaque dispositif est évalué ; sinon 1024.',
  'help.optimise.vary':
    'Essaie d’autres valeurs à un chemin sous une option ou un montage, ou d’un motif, comme son canal ; plusieurs clés s’écrivent en bloc par-dessus ce qui est indiqué, null enlève une clé ; peut être répété.',
  'help.optimise.keep': 'Laisse tel quel ce qui se trouve à ce chemin ou dessous ; peut être répété.',
  'help.optimise.option': 'Seulement cette option ou ce montage ; peut être répété.',
  'help.optimise.protection': 'Plus petite part des années qui doit rester dans la tolérance indiquée.',
  'help.optimise.write': 'Écrit le meilleur dispositif comme scénario qui étend FILE.',
}
