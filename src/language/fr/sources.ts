import type { sources as english } from '../en/sources.js'

/** Sources des nombres livrés avec le programme : valeurs par défaut, préréglages et règles, en français. */
export const sources: Readonly<Record<keyof typeof english, string>> = {
  // Valeurs par défaut du langage des scénarios
  'Call Centre Helper, Erlang C worked example (80/20, 85 % maximum occupancy, 30 % shrinkage)':
    'Call Centre Helper, exemple chiffré d’Erlang C (80/20, occupation maximale 85 %, absences et indisponibilités 30 %)',
  'ContactBabel 2024 (UK norm 20 %), ICMI 2016-17 (29-33 %), providers 30-35 %':
    'ContactBabel 2024 (norme britannique 20 %), ICMI 2016-17 (29-33 %), prestataires 30-35 %',
  'Cyentia IRIS, major events a year (0.025 in 2008, 0.093 in 2024) times insiders: ACFE 2024, customer service 9 % of fraud; Ponemon 2022, malicious 26 % of insider incidents':
    'Cyentia IRIS, sinistres majeurs par an (0,025 en 2008, 0,093 en 2024), multipliés par la part des salariés : ACFE 2024, service client 9 % des fraudes ; Ponemon 2022, malveillance 26 % des incidents internes',
  'Cyentia IRIS, major events a year (0.025 in 2008, 0.093 in 2024) times the third-party share of breaches in Verizon DBIR (15 % in 2024, 30 % in 2025)':
    'Cyentia IRIS, sinistres majeurs par an (0,025 en 2008, 0,093 en 2024), multipliés par la part des violations passant par un tiers, Verizon DBIR (15 % en 2024, 30 % en 2025)',
  'Directive 2003/88/EC, article 3': 'directive 2003/88/CE, article 3',
  'Eurostat lc_lci_lev, European Union, whole economy':
    'Eurostat lc_lci_lev, Union européenne, ensemble de l’économie',
  'French statutory week of 35 hours (Code du travail, L3121-27) over 52/12 weeks':
    'durée légale française de 35 heures par semaine (Code du travail, L3121-27), sur 52/12 semaines',
  'Glasgow police: 18,000 staff in 300 call centres':
    'police de Glasgow : 18 000 salariés dans 300 centres d’appels',
  'HM Treasury Green Book, social time preference rate':
    'HM Treasury, Green Book, taux social de préférence temporelle',
  'IBM Cost of a Data Breach 2025: 3.87 M found within 200 days, 5.01 M later; from the whole difference to almost none of it':
    'IBM, Cost of a Data Breach 2025 : 3,87 M si la violation est découverte en moins de 200 jours, 5,01 M au-delà ; de tout cet écart à presque rien',
  'IBM Cost of a Data Breach 2025: largest breach of the sample':
    'IBM, Cost of a Data Breach 2025 : la plus grande violation de l’échantillon',
  'IBM Cost of a Data Breach 2025: smallest breach of the sample':
    'IBM, Cost of a Data Breach 2025 : la plus petite violation de l’échantillon',
  'ICMI, agents per supervisor': 'ICMI, agents par superviseur',
  'Iterum Connections, 150-agent centre at 80 % productive hours; Call Centre Helper worked example, 30 %':
    'Iterum Connections, centre de 150 agents à 80 % d’heures productives ; exemple chiffré de Call Centre Helper, 30 %',
  'knowledgelib.io, vendor governance as a share of outsourcing cost':
    'knowledgelib.io, pilotage du prestataire en part du coût d’externalisation',
  'neutral: agents keep every contact': 'neutre : les agents gardent chaque contact',
  'neutral: as long beside others as alone': 'neutre : aussi long à plusieurs que seul',
  'neutral: as the contact reason states': 'neutre : comme l’indique le motif de contact',
  'neutral: no overtime unless it is agreed': 'neutre : pas d’heures supplémentaires sans accord',
  'neutral: shifts follow the required agents exactly':
    'neutre : les postes suivent exactement les agents nécessaires',
  'nothing stated: months scatter only by chance': 'rien d’indiqué : les mois ne varient que par hasard',
  'nothing stated: the volume does not wander': 'rien d’indiqué : le volume ne dérive pas',
  'nothing stated: the volume stays level': 'rien d’indiqué : le volume reste stable',
  'Pindrop, US dollars at par: 0.58 a call at one fraud call in 638 (2017), 0.65 a call at one in 937 (2016); vendor figures':
    'Pindrop, dollars américains pris au pair : 0,58 par appel pour un appel frauduleux sur 638 (2017), 0,65 pour un sur 937 (2016) ; chiffres d’un vendeur',
  'Pindrop: one fraud call in 2,000 (2015) to one in 347 (retail, 2022); vendor figures':
    'Pindrop : d’un appel frauduleux sur 2 000 (2015) à un sur 347 (commerce, 2022) ; chiffres d’un vendeur',
  'published extremes, US dollars at par: AT&T call centres 2015 (fine, 89 a record), IBM 2023-24 (156-173), Coinbase/TaskUs 2025 (2,591-5,759)':
    'extrêmes publiés, dollars américains pris au pair : centres d’appels d’AT&T 2015 (amende, 89 par enregistrement), IBM 2023-24 (156-173), Coinbase/TaskUs 2025 (2 591-5 759)',
  'Schneier 2005: the risk is the insider, independent of outsourcing':
    'Schneier 2005 : le risque vient de l’intérieur, que l’on externalise ou non',

  // Préréglages
  '20 % of the wage (RDI, vendor) to 33 % (OnBrand24, vendor), as a share of total cost':
    'de 20 % du salaire (RDI, vendeur) à 33 % (OnBrand24, vendeur), en part du coût total',
  'AT&T 2015: customers affected': 'AT&T 2015 : clients touchés',
  'AT&T call centres 2015 (fine, 89), IBM Cost of a Data Breach 2023-24 (156 and 173)':
    'centres d’appels d’AT&T 2015 (amende, 89), IBM, Cost of a Data Breach 2023-24 (156 et 173)',
  "Aujourd'hui Le Maroc: a week of 48 hours, over 52/12 weeks":
    'Aujourd’hui Le Maroc : semaine de 48 heures, sur 52/12 semaines',
  "Aujourd'hui Le Maroc: employer cost of 600 a month, charges included, over 208 hours":
    'Aujourd’hui Le Maroc : coût employeur de 600 par mois, charges comprises, sur 208 heures',
  'CFI Group 2010, United States: 50 % abroad against 67 % at home; from that to no difference':
    'CFI Group 2010, États-Unis : 50 % à l’étranger contre 67 % sur place ; de cet écart à aucun',
  'Climb the Ladder: wages behind an all-in cost of 30 to 40 an hour':
    'Climb the Ladder : salaires derrière un coût complet de 30 à 40 de l’heure',
  'Coinbase/TaskUs 2025: customers affected': 'Coinbase/TaskUs 2025 : clients touchés',
  'ContactBabel 2024: agent salaries up 15 % over two years':
    'ContactBabel 2024 : salaires des agents en hausse de 15 % sur deux ans',
  'ContactBabel 2024: historical norm of UK contact centres (2024 above it)':
    'ContactBabel 2024 : norme historique des centres de contact britanniques (2024 au-dessus)',
  "contained in the employer cost (Aujourd'hui Le Maroc)":
    'compris dans le coût employeur (Aujourd’hui Le Maroc)',
  'contained in the hourly labour cost (Eurostat lc_lci_lev)':
    'compris dans le coût horaire de la main-d’œuvre (Eurostat lc_lci_lev)',
  'CTNP: sustainable client price in Cebu (vendor claim)':
    'CTNP : prix client tenable à Cebu (déclaration d’un vendeur)',
  'Cyentia 2020, one Fortune 1000 company in four a year, times insiders: ACFE 2024 (customer service 9 %), Ponemon 2022 (malicious 26 %)':
    'Cyentia 2020, une entreprise du Fortune 1000 sur quatre par an, multipliée par la part des salariés : ACFE 2024 (service client 9 %), Ponemon 2022 (malveillance 26 %)',
  'Cyentia 2020, one Fortune 1000 company in four a year, times the third-party share of breaches in Verizon DBIR (15 % in 2024, 30 % in 2025)':
    'Cyentia 2020, une entreprise du Fortune 1000 sur quatre par an, multipliée par la part des violations passant par un tiers, Verizon DBIR (15 % en 2024, 30 % en 2025)',
  'Cyentia 2020, under 2 % of small companies a year (2 % taken), times insiders: ACFE 2024 (customer service 9 %), Ponemon 2022 (malicious 26 %)':
    'Cyentia 2020, moins de 2 % des petites entreprises par an (2 % retenus), multipliés par la part des salariés : ACFE 2024 (service client 9 %), Ponemon 2022 (malveillance 26 %)',
  'Cyentia 2020, under 2 % of small companies a year (2 % taken), times the third-party share of breaches in Verizon DBIR (15 % in 2024, 30 % in 2025)':
    'Cyentia 2020, moins de 2 % des petites entreprises par an (2 % retenus), multipliés par la part des violations passant par un tiers, Verizon DBIR (15 % en 2024, 30 % en 2025)',
  'DMG Consulting: staffing cost per agent hour, India and the Philippines':
    'DMG Consulting : coût de personnel par heure d’agent, Inde et Philippines',
  'DMG Consulting: staffing cost per agent hour, United States':
    'DMG Consulting : coût de personnel par heure d’agent, États-Unis',
  'Eurostat lc_lci_lev, Bulgaria whole economy: hourly labour cost, charges included':
    'Eurostat lc_lci_lev, Bulgarie, ensemble de l’économie : coût horaire de la main-d’œuvre, charges comprises',
  'Eurostat lc_lci_lev, EU whole economy: hourly labour cost 33.5 less its non-wage share of 24.7 %':
    'Eurostat lc_lci_lev, UE, ensemble de l’économie : coût horaire de la main-d’œuvre de 33,5 moins sa part non salariale de 24,7 %',
  'Eurostat lc_lci_lev, EU: non-wage share of total labour cost':
    'Eurostat lc_lci_lev, UE : part non salariale du coût total de la main-d’œuvre',
  'Eurostat lc_lci_lev, France: non-wage share of total labour cost':
    'Eurostat lc_lci_lev, France : part non salariale du coût total de la main-d’œuvre',
  'Eurostat lc_lci_lev, Romania whole economy: hourly labour cost 12.5 less its non-wage share of 4.8 %':
    'Eurostat lc_lci_lev, Roumanie, ensemble de l’économie : coût horaire de la main-d’œuvre de 12,5 moins sa part non salariale de 4,8 %',
  'Eurostat lc_lci_lev, Romania: non-wage share of total labour cost':
    'Eurostat lc_lci_lev, Roumanie : part non salariale du coût total de la main-d’œuvre',
  'Eurostat, EU: growth of hourly labour cost 2023-24':
    'Eurostat, UE : hausse du coût horaire de la main-d’œuvre 2023-24',
  'Eurostat, euro area: growth of hourly labour cost 2023-24':
    'Eurostat, zone euro : hausse du coût horaire de la main-d’œuvre 2023-24',
  'fine of AT&T 2015 (89 a record) to Coinbase/TaskUs 2025 (2,591 to 5,759)':
    'de l’amende d’AT&T 2015 (89 par enregistrement) à Coinbase/TaskUs 2025 (2 591 à 5 759)',
  'HubSpot about business contacts (vendor): 22.5 % of contact data decays a year':
    'HubSpot sur les contacts professionnels (vendeur) : 22,5 % des coordonnées se périment chaque année',
  'ICMI 2016 and 2017, quoted by ApexCX': 'ICMI 2016 et 2017, cité par ApexCX',
  'INSEE Première 1931: mean gross hourly wage of the French call-centre sector':
    'INSEE Première 1931 : salaire horaire brut moyen du secteur français des centres d’appels',
  'INSEE Première 1931: prices of French call centres, average yearly change 2010-2019':
    'INSEE Première 1931 : prix des centres d’appels français, évolution annuelle moyenne 2010-2019',
  'Libération 2004 (14 to 18, to a French client); callofsuccess.com tariff comparison (broker, 15)':
    'Libération 2004 (14 à 18, pour un client français) ; comparatif de tarifs de callofsuccess.com (courtier, 15)',
  'Libération 2004 (Paris region 30 to 34); callofsuccess.com tariff comparison (broker, 35)':
    'Libération 2004 (région parisienne, 30 à 34) ; comparatif de tarifs de callofsuccess.com (courtier, 35)',
  'Libération: production hour in the French provinces': 'Libération : heure de production en province',
  'list price of Amazon Connect voice (vendor figure)':
    'prix public d’Amazon Connect, voix (chiffre du vendeur)',
  'list prices of Dixa Growth and Ultimate (vendor figures)':
    'prix publics de Dixa Growth et Ultimate (chiffres du vendeur)',
  'list prices of Genesys Cloud, UJET and Zendesk Suite (vendor figures)':
    'prix publics de Genesys Cloud, UJET et Zendesk Suite (chiffres des vendeurs)',
  'Pindrop (vendor): one fraud call in 599 (all, 2024) to one in 347 (retail, 2022)':
    'Pindrop (vendeur) : d’un appel frauduleux sur 599 (tous secteurs, 2024) à un sur 347 (commerce, 2022)',
  'Pindrop (vendor): one fraud call in 784 (finance, end of 2022) to one in 599 (all, 2024)':
    'Pindrop (vendeur) : d’un appel frauduleux sur 784 (finance, fin 2022) à un sur 599 (tous secteurs, 2024)',
  'SWPP, quoted by Call Centre Helper': 'SWPP, cité par Call Centre Helper',
  'SymTrain: average of outsourcing providers (vendor claim)':
    'SymTrain : moyenne des prestataires (déclaration d’un vendeur)',
  'Technion SEE Laboratory, Anonymous Bank, January 1999: censored waits, maximum likelihood':
    'Technion, laboratoire SEE, « Anonymous Bank », janvier 1999 : attentes censurées, maximum de vraisemblance',
  'Technion SEE Laboratory, Anonymous Bank, January 1999: daily scatter beyond chance, trend removed':
    'Technion, laboratoire SEE, « Anonymous Bank », janvier 1999 : dispersion journalière au-delà du hasard, tendance retirée',
  'vendor benchmarks of order-status contacts in online retail (BenchmarkPortal 30 %)':
    'références de vendeurs sur les contacts de suivi de commande dans le commerce en ligne (BenchmarkPortal 30 %)',
  'Webhelp about its centres abroad (vendor claim)':
    'Webhelp sur ses centres à l’étranger (déclaration d’un vendeur)',
  'what the preset stands for: one copy a day': 'ce que représente ce préréglage : une copie par jour',
  'what the preset stands for: one file a day': 'ce que représente ce préréglage : un fichier par jour',
  'what the preset stands for: one file a week': 'ce que représente ce préréglage : un fichier par semaine',
  'WorkoSolutions survey of ten centres': 'enquête de WorkoSolutions auprès de dix centres',
  'Estimate: The Balance (undated, 2010s), 5 to 9 an hour in all, of which 43 % agents as in the Philippines (PITON-Global 2021, vendor)':
    'Estimation : The Balance (sans date, années 2010), 5 à 9 de l’heure en tout, dont 43 % pour les agents comme aux Philippines (PITON-Global 2021, vendeur)',
  "contained in the employer's cost (The Balance)": 'compris dans le coût pour l’employeur (The Balance)',
  'Estimate: 30 % for agents (PITON-Global 2021, vendor) of 7 to 8 an hour in Cebu (CTNP, vendor)':
    'Estimation : 30 % pour les agents (PITON-Global 2021, vendeur) de 7 à 8 de l’heure à Cebu (CTNP, vendeur)',
  "contained in the agents' part of the price (PITON-Global, vendor)":
    'compris dans la part du prix qui va aux agents (PITON-Global, vendeur)',
  "National Living Wage from April 2025 (12.21) up to Brook Street's highest salary of 2024 (29,700 a year over 1,950 hours)":
    'du salaire minimum britannique (National Living Wage) d’avril 2025 (12,21) au salaire le plus élevé de Brook Street en 2024 (29 700 par an pour 1 950 heures)',
  "Estimate: labour cost of 10.6 (Eurostat lc_lci_lev 2024) times 1.39 to 1.63, price over employer's cost in France (INSEE 2019; Libération 2004; callofsuccess.com, broker)":
    'Estimation : coût du travail de 10,6 (Eurostat lc_lci_lev 2024) multiplié par 1,39 à 1,63, rapport du prix au coût pour l’employeur en France (INSEE 2019 ; Libération 2004 ; callofsuccess.com, courtier)',
  "Estimate: labour cost of 12.5 (Eurostat lc_lci_lev 2024) times 1.39 to 1.63, price over employer's cost in France (INSEE 2019; Libération 2004; callofsuccess.com, broker)":
    'Estimation : coût du travail de 12,5 (Eurostat lc_lci_lev 2024) multiplié par 1,39 à 1,63, rapport du prix au coût pour l’employeur en France (INSEE 2019 ; Libération 2004 ; callofsuccess.com, courtier)',
  'Estimate: 30 to 35 EUR as in France (Libération 2004; callofsuccess.com, broker) at 0.863 GBP (ContactBabel 2023: 6.26 GBP are 7.25 EUR)':
    'Estimation : 30 à 35 EUR comme en France (Libération 2004 ; callofsuccess.com, courtier), à 0,863 GBP (ContactBabel 2023 : 6,26 GBP font 7,25 EUR)',

  // Règles sur les transferts de données
  'GDPR art. 44-49; adequacy decisions as listed by the CNPD (Luxembourg), https://cnpd.public.lu/en/dossiers-thematiques/transferts-internationaux-donnees-personnelles/transferts-dehors-eee-protection-adequate.html':
    'RGPD, art. 44 à 49 ; décisions d’adéquation selon la liste de la CNPD (Luxembourg), https://cnpd.public.lu/en/dossiers-thematiques/transferts-internationaux-donnees-personnelles/transferts-dehors-eee-protection-adequate.html',
}
