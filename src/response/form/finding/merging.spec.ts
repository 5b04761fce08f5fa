import type { SheetField } from '../../answer-sheet.js';
import { mergedWith, meetingOf, type Incoming } from './merging.js';

const FIELD: SheetField = {
  place: 'question:01890000-0000-7000-8000-000000000001',
  kind: 'yesPartlyNoUnsure',
  draftId: null,
  sectionId: null,
  questionId: '01890000-0000-7000-8000-000000000001',
  label: '1. Er fristene riktige?',
  help: null,
  options: [],
  level: 0,
};

const incoming = (text: string, choice: string | null = null): Incoming => ({
  field: FIELD,
  texts: text === '' ? [] : [text],
  choice,
});
const say = (choice: string): string => `Valg: ${choice}`;

describe('what a form has for a place where something stands', () => {
  test.each([
    ['stands there already, word for word', incoming('Ja'), { text: 'Før\nJa', choice: null }, 'alreadyThere'],
    ['stands there only as part of a word', incoming('Ja'), { text: 'Januar er sent.', choice: null }, 'asks'],
    ['is a text where only a choice stands', incoming('Fordi.'), { text: '', choice: 'yes' }, 'free'],
    ['is a choice where only a text stands', incoming('', 'no'), { text: 'Fordi.', choice: null }, 'free'],
    ['is another choice', incoming('', 'no'), { text: '', choice: 'yes' }, 'asks'],
    ['is another text', incoming('Nytt.'), { text: 'Gammelt.', choice: null }, 'asks'],
  ] as const)('%s: %#', (_name, found, stored, meeting) => {
    expect(meetingOf(found, stored)).toBe(meeting);
  });

  test('appending keeps both, and says the other choice in words', () => {
    expect(mergedWith(incoming('Nytt.', 'no'), { text: 'Gammelt.', choice: 'yes' }, 'append', say)).toEqual({
      text: 'Gammelt.\n\nValg: no\n\nNytt.',
      choice: 'yes',
    });
  });

  test('replacing takes only what the form has', () => {
    const stored = { text: 'Gammelt.', choice: 'yes' };

    expect(mergedWith(incoming('Nytt.'), stored, 'replace', say)).toEqual({ text: 'Nytt.', choice: 'yes' });
    expect(mergedWith(incoming('', 'no'), stored, 'replace', say)).toEqual({ text: 'Gammelt.', choice: 'no' });
  });
});
