/**
 * A number that a file gives for a place or a count, if it is a whole one within these bounds. What is read from files goes
 * into columns of the database, which refuse a row number of a hundred milliards and, on PostgreSQL, anything with a decimal.
 */
export function wholeNumber(given: string | undefined, least: number, most: number): number | undefined {
  const number = Number(given?.trim() || 'none');
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
