import { FIELDS, OUTLINE } from '../../../test/support/response/altered-hearing.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Answer, ResponseVersion } from '../submission/response-version.entity.js';
import { movedContentOf } from './moved-content.js';

const version = Object.assign(new ResponseVersion(), {
  replyKind: 'endorses',
  endorsesInvitationId: 'an invitation of the hearing',
  endorsesName: 'Pasientforeningen Håp',
  answersThroughInvitationId: null,
  answersThroughName: null,
  onBehalfOf: ['Lierne kommune'],
  senderName: 'Maren Moen',
  senderEmail: 'maren@bergen.example',
  adoptedOn: null,
  isPreliminary: false,
  followUpOn: null,
  channel: 'portal',
  receivedOn: CalendarDay.of('2018-05-02'),
} satisfies Partial<ResponseVersion>);

const answers = FIELDS.slice(0, 3).map((field, index) =>
  Object.assign(new Answer(), {
    ...field,
    position: index + 1,
    text: `Svar nummer ${String(index + 1)}.`,
    choice: null,
  }),
);
const written = { version, answers, files: [] };

test('at another body of the same hearing every answer keeps its place', () => {
  const moved = movedContentOf(written, OUTLINE, { isSame: true, language: 'nb' });

  expect(moved.answers.map(({ place, text }) => [place, text])).toEqual(
    answers.map(({ place, text }) => [place, text]),
  );
  expect(moved.endorses).toEqual({ invitationId: 'an invitation of the hearing', name: 'Pasientforeningen Håp' });
});

test('in another hearing all of it stands as one text, under the headings it had, and bodies keep their names', () => {
  const moved = movedContentOf(written, OUTLINE, { isSame: false, language: 'nb' });

  expect(moved.answers.map(({ place }) => place)).toEqual(['consultation']);
  for (const { text } of answers) expect(moved.answers[0]?.text).toContain(text);
  expect(moved.endorses).toEqual({ invitationId: null, name: 'Pasientforeningen Håp' });
  expect(moved.receivedOn.toString()).toBe('2018-05-02');
});

test('an answer that says nothing in words has no text in the other hearing either', () => {
  const moved = movedContentOf({ ...written, answers: [] }, OUTLINE, { isSame: false, language: 'nb' });

  expect(moved.answers).toEqual([]);
});
