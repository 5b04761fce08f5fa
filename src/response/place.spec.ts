import { parsePlace, placeInForm, placeKey, type Place } from './place.js';

const DRAFT = '01890000-0000-7000-8000-000000000001';
const QUESTION = '01890000-0000-7000-8000-000000000002';

describe('the place of an answer', () => {
  const places: Place[] = [
    { kind: 'consultation' },
    { kind: 'draft', draftId: DRAFT },
    { kind: 'section', sectionId: DRAFT },
    { kind: 'question', questionId: QUESTION, draftId: null },
    { kind: 'question', questionId: QUESTION, draftId: DRAFT },
  ];

  test.each(places)('%o is read back from its key', (place) => {
    expect(parsePlace(placeKey(place))).toEqual({ ok: true, value: place });
  });

  test.each([
    '',
    'draft:',
    'draft:1',
    'consultation:1',
    `section:${DRAFT}:${DRAFT}`,
    `question:${QUESTION}:`,
    '__proto__',
  ])('"%s" is not a place', (key) => {
    expect(parsePlace(key)).toEqual({ ok: false, reason: 'notAPlace' });
  });

  test('its name in a form holds no sign that an id must not have', () => {
    expect(placeInForm(`question:${QUESTION}:${DRAFT}`)).toMatch(/^[a-z][\w-]+$/);
  });
});
