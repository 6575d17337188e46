import { describe, expect, it } from 'vitest'
import { readBills } from '../../src/cost/bills.js'
import { readDelimited } from '../../src/demand/import/table.js'

function bills(text: string, names?: Parameters<typeof readBills>[1]) {
  const reading = readDelimited(text)
  if (!reading.ok) throw new Error(reading.code)
  return readBills(reading.table, names)
}

describe('bills', () => {
  it('are months and amounts', () => {
    expect(bills('Month,Amount\n2026-01,12 500.50\n2026-02,-300\nTotal,12200.50')).toEqual({
      ok: true,
      bills: [
        { month: '2026-01', amount: 12_500.5, line: 2 },
        { month: '2026-02', amount: -300, line: 3 },
      ],
    })
  })

  it('are read as a French accountant writes them', () => {
    const text = [
      'Relevé des factures;;;',
      'Date facture;Nature;Montant HT;Devise',
      '31/01/2026;providerFees;41 250,00 €;EUR',
      '28/02/2026;Bonus et malus;-1 020,50 €;EUR',
    ].join('\n')
    expect(bills(text, new Map([['bonus et malus', 'bonusMalus']]))).toEqual({
      ok: true,
      bills: [
        { month: '2026-01', category: 'providerFees', amount: 41_250, currency: 'EUR', line: 3 },
        { month: '2026-02', category: 'bonusMalus', amount: -1020.5, currency: 'EUR', line: 4 },
      ],
    })
  })

  it('have thousands where the file says so', () => {
    const reading = readBills({
      rows: [
        ['Mois', 'Montant'],
        ['2026-01', '5.000'],
      ],
      lines: [1, 2],
      delimiter: ';',
    })
    expect(reading.ok && reading.bills[0]!.amount).toBe(5_000)
  })

  it.each([
    ['2026-03', '2026-03'],
    ['3/2026', '2026-03'],
    ['March 2026', '2026-03'],
    ['mars 2026', '2026-03'],
    ['2026-03-31', '2026-03'],
    ['31.03.2026', '2026-03'],
  ])('know the month of %s', (written, month) => {
    const reading = bills(`Mois;Montant\n${written};1`)
    expect(reading.ok && reading.bills[0]!.month).toBe(month)
  })

  it.each([
    ['When,How much\n2026-01,1', 'bills.columns', 1, 1],
    ['Month,Amount', 'bills.empty', 1, 1],
    ['Month,Amount\n2026-13,1', 'bills.month', 2, 1],
    ['Month,Amount\n2026-01,twelve', 'bills.amount', 2, 2],
    ['Month;Amount\n2026-01;1,500\n2026-02;2,700', 'bills.ambiguous-amount', 2, 2],
    ['Month,Category,Amount\n2026-01,wages,1\n2026-01,coffee,1', 'bills.category', 3, 2],
    ['Month,Amount,Currency\n2026-01,1,euros', 'bills.currency', 2, 3],
  ])('say what is wrong: %s', (text, code, line, column) => {
    const reading = bills(text)
    expect(reading.ok ? {} : reading.problem).toMatchObject({ code, line, column })
  })
})
