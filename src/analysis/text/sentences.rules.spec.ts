import { sentencesIn } from './sentences.rules.js';

function sentences(text: string): string[] {
  return sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('the sentences of a passage', () => {
  test('end with their marks, and with the line', () => {
    expect(sentences('Vi støtter dette. Er fristen kort? Ja!\nHilsen oss')).toEqual([
      'Vi støtter dette.',
      'Er fristen kort?',
      'Ja!',
      'Hilsen oss',
    ]);
  });

  test('do not end after an abbreviation or a number', () => {
    expect(sentences('Se kap. 3 og bl.a. Bodø. Fristen er 1. Juni passer ikke.')).toEqual([
      'Se kap. 3 og bl.a. Bodø.',
      'Fristen er 1. Juni passer ikke.',
    ]);
  });

  test('are places in the whole text, also for a passage in the middle of it', () => {
    const text = 'Først. Så dette. Og dette. Sist.';

    expect(sentencesIn(text, { start: 7, end: 26 }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Så dette.',
      'Og dette.',
    ]);
  });
});
