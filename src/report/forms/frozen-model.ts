import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { SummaryModel } from '../summary.model.js';
import type { UmbrellaAccount } from './summary-forms.types.js';

/** Under which keys the model and an umbrella's account hold days; everything else in them is what JSON can say. */
const DAYS: ReadonlySet<string> = new Set(['openedOn', 'deadlineOn', 'receivedOn', 'submittedOn']);

/** The model as text, as it is approved, kept and hashed. The same model is the same text. */
export function freezeModel(model: SummaryModel): string {
  return JSON.stringify(model);
}

/** What was frozen, as it was: days are days again. Throws `SyntaxError` for what is no JSON. */
export function thawModel(json: string): SummaryModel {
  return JSON.parse(json, withDays) as SummaryModel; // reason: written by freezeModel alone
}

export function thawAccount(json: string): UmbrellaAccount {
  return JSON.parse(json, withDays) as UmbrellaAccount; // reason: as above
}

function withDays(key: string, value: unknown): unknown {
  return DAYS.has(key) && typeof value === 'string' ? CalendarDay.of(value) : value;
}
