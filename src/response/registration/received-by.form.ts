import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import type { ReceivedBy } from './received-by.js';
import { receivedByWords } from './received-by.words.js';

/** The ways in which an answer can come that staff must enter. */
export const ENTERED_CHANNELS = ['email', 'post', 'telephone', 'meeting'] as const;
type EnteredChannel = (typeof ENTERED_CHANNELS)[number];

/** How the answer came, or what is missing: nothing that was said may be kept without consent, or without who was there. */
export type ReceivedByRead =
  | { readonly ok: true; readonly receivedBy: ReceivedBy }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads what must be known of the way the answer came; what belongs to another way is left out. */
export function readReceivedBy(
  typed: Typed,
  { language, today }: { readonly language: Language; readonly today: CalendarDay },
): ReceivedByRead {
  const channel = ENTERED_CHANNELS.find((known) => known === typedText(typed, 'channel'));
  switch (channel) {
    case undefined:
      return { ok: false, errors: [] };
    case 'email':
      return { ok: true, receivedBy: { channel, mail: null } };
    case 'post':
      return { ok: true, receivedBy: { channel, journalNumber: typedText(typed, 'journalNumber').slice(0, 60) } };
    case 'telephone':
      return readTelephone(typed, channel, { language, today });
    case 'meeting':
      return readMeeting(typed, channel, language);
  }
}

function readTelephone(
  typed: Typed,
  channel: 'telephone' & EnteredChannel,
  { language, today }: { readonly language: Language; readonly today: CalendarDay },
): ReceivedByRead {
  const words = receivedByWords[language];
  const consentedBy = typedText(typed, 'consentedBy').slice(0, 200);
  const consentedOn = CalendarDay.parse(typedText(typed, 'consentedOn'));
  const errors = [
    ...(typedText(typed, 'consent') === 'yes' ? [] : [{ field: 'consent', message: words.consentMissing }]),
    ...(consentedBy === '' ? [{ field: 'consentedBy', message: words.consentedByMissing }] : []),
    ...(consentedOn.ok && !consentedOn.value.isAfter(today)
      ? []
      : [{ field: 'consentedOn', message: words.consentedOnMissing }]),
  ];
  if (!consentedOn.ok || errors.length > 0) return { ok: false, errors };
  const isReadBack = typedText(typed, 'readBack') === 'yes';
  return { ok: true, receivedBy: { channel, consentedBy, consentedOn: consentedOn.value, isReadBack } };
}

function readMeeting(typed: Typed, channel: 'meeting' & EnteredChannel, language: Language): ReceivedByRead {
  const words = receivedByWords[language];
  const place = typedText(typed, 'meetingPlace').slice(0, 300);
  const lines = typedText(typed, 'present').slice(0, 10_000).split('\n');
  const present = lines.map((line) => line.trim()).filter((line) => line !== '');
  const errors = [
    ...(place === '' ? [{ field: 'meetingPlace', message: words.placeMissing }] : []),
    ...(present.length === 0 ? [{ field: 'present', message: words.presentMissing }] : []),
  ];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, receivedBy: { channel, place, present } };
}
