/** What the commands say that simulate, cut and merge large studies, in English. */
export const studies = {
  'next.merge': 'Next, once all slices are there: {command}',
  'convergence.reached': 'Every mean total cost is known to ±{width} (95%); four times the draws halve that.',
  'convergence.reachedSpread':
    'Every mean total cost is known to ±{width} (95%), as far as 16 separate Latin hypercubes lie apart.',
  'convergence.stopped': 'Stopped after {draws} of at most {most} draws: ±{precision} is reached.',
  'convergence.missed':
    'All {most} draws were made without reaching ±{precision}: ask for more draws or less precision.',
  'convergence.draws': 'Draws',
  'convergence.width': 'Known to (95%)',
  'slice.notASlice': '{name} is not a slice of a simulation. One is written by simulate --shard 3/20.',
  'slice.otherVersion':
    '{name} is a slice in version {version} of its form; this program reads version {known}.',
  'slice.damaged': '{name} is damaged: its contents are not what was written. Compute this slice again.',
  'slice.otherProgram':
    '{name} was computed by version {version} of this program, and this is version {expected}: results of different versions may differ. Merge with the version that computed the slices.',
  'slice.otherStudy':
    '{name} and {other} are not slices of the same simulation: scenario, seed and number of draws must be the same.',
  'slice.otherCount': '{name} is one of {count} slices, others are of {expected}.',
  'slice.twice': 'Slice {number} is there twice: {name} and {other}.',
  'slice.missing': 'Of {count} slices some are missing: {numbers}.',
  'usage.not-a-shard': '--{flag} {value}: write which part of how many, such as 3/20; at most {most} parts.',
  'usage.latinHypercubeWithPrecision':
    'A Latin hypercube spreads a stated number of draws evenly: it cannot stop earlier at a precision. Choose plain sampling or a fixed number of draws.',
  'usage.latinHypercubeWithSlices':
    'A Latin hypercube cannot be cut into slices: every draw depends on their number, and slices may be added to. Choose plain sampling.',
  'usage.precisionWithSlices':
    'A simulation that stops at a precision cannot be cut into slices: only all draws together tell whether it is reached. State the number of draws instead.',
  'help.simulate.sampling':
    'How draws are spread: each by itself, or evenly over a fixed number (Latin hypercube).',
  'help.simulate.precision':
    'Stop once every mean total cost is known this exactly (95%), at the latest after all draws.',
  'help.simulate.staffing':
    'From tables, or by the formulas in every half hour of every draw: slow, for checking.',
  'help.simulate.shard': 'Compute only this part and write it as a slice for merge.',
  'help.simulate.flows-csv':
    'Also write every option’s cash flows of every draw, by month and category, to DIR/<name>.flows.csv; plays the draws once more.',
  'help.simulate.draws-csv': 'Also write every draw as a line of DIR/<name>.draws.csv.',
  'help.merge.summary': 'Put the slices of a simulation together.',
  'help.merge.description':
    'Prints and writes what simulate would have in one run, byte for byte. All slices must be of the same scenario, seed, number of draws and program version.',
  'help.merge.slices': 'Slices written by simulate --shard, in any order.',
} as const
