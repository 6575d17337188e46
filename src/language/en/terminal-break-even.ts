/** What `break-even` says, in English. */
export const breakEven = {
  'help.break-even.summary': 'At which volume, wage, price or handle time the order of options changes.',
  'help.break-even.description':
    'Plays the scenario with its volumes, wages, prices and handle times at a quarter to four times what is stated, with few draws, and says for every pair of options where the cheaper one changes and how far that is undecided; then which option is the cheapest by volume and by how much months scatter.',
  'help.break-even.draws': 'Number of draws each case is played with; 128 unless given.',
  'help.break-even.html': 'Write it as a page, too.',
} as const
