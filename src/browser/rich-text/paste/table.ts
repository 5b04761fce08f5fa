/** The rows of a table, each with its cells; the rows of a table inside a cell are that cell's. */
export function rowsOf(table: Element): readonly (readonly Element[])[] {
  return [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH'));
}

/** True for a table that only lays out a page, as e-mails do: it has no row with two cells that say something. */
export function isLaidOut(table: Element): boolean {
  return rowsOf(table).every((row) => row.filter((cell) => cell.textContent.trim() !== '').length < 2);
}
