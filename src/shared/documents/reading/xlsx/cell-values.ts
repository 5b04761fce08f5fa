import type { XmlListener, XmlTag } from '../archive/xml.js';

/** How a number in a cell is to be read. */
export type NumberLook = 'number' | 'day' | 'time' | 'dayAndTime' | 'percent';

/** Built-in formats of spreadsheets (ECMA-376, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, NumberLook> = new Map([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 17].map((id) => [id, 'day'] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time'] as const),
  [22, 'dayAndTime'],
]);
const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of the spreadsheet's count, which takes 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Reads how cells look from a workbook's styles: the look of each number that cells give as their style. */
export class CellLooks implements XmlListener {
  private readonly looks: NumberLook[] = [];
  private readonly own = new Map<number, NumberLook>();
  private isInCells = false;

  of(style: string | undefined): NumberLook {
    return this.looks[Number(style ?? 0)] ?? 'number';
  }

  open({ name, attributes }: XmlTag): void {
    const id = Number(attributes.get('numFmtId') ?? 0);
    if (name === 'other:numFmt') this.own.set(id, lookOf(attributes.get('formatCode') ?? ''));
    if (name === 'other:cellXfs') this.isInCells = true;
    if (name === 'other:xf' && this.isInCells) this.looks.push(this.own.get(id) ?? BUILT_IN.get(id) ?? 'number');
  }

  close(name: string): void {
    if (name === 'other:cellXfs') this.isInCells = false;
  }
}

/** A number as whoever typed it saw it: `1.6.2018` for a day, `12,5 %` for a share. */
export function numberText(stored: string, look: NumberLook): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (look === 'number') return plainNumber(value);
  if (look === 'percent') return `${plainNumber(Math.round(value * 100 * 1e6) / 1e6)} %`;
  return dayText(value, look);
}

function dayText(value: number, look: 'day' | 'time' | 'dayAndTime'): string {
  // Reason for the rounding: times are stored as shares of a day, which have no end.
  const instant = new Date(DAY_ZERO + Math.round(value * 86_400) * (MILLISECONDS_A_DAY / 86_400));
  if (Number.isNaN(instant.getTime())) return String(value);
  const day = `${String(instant.getUTCDate())}.${String(instant.getUTCMonth() + 1)}.${String(instant.getUTCFullYear())}`;
  const time = instant.toISOString().slice(11, 16);
  if (look === 'day') return day;
  return look === 'time' ? time : `${day} ${time}`;
}

function plainNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** Letters of a format outside quotes and brackets tell what it shows. */
function lookOf(format: string): NumberLook {
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  if (letters.includes('%')) return 'percent';
  const hasDay = /[dy]/.test(letters) && !letters.includes('general');
  const hasTime = /[hs]/.test(letters);
  if (hasDay) return hasTime ? 'dayAndTime' : 'day';
  return hasTime ? 'time' : 'number';
}
