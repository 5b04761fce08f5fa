import { compoundParts } from './compound-parts.js';
import { sameWord } from './same-word.js';
import { stemOf } from './stem-of.js';
import { termsOf } from './terms-of.js';
import { wordsIn } from './words-in.js';

describe('the words of a text', () => {
  it('are in lower case, with their Norwegian and Sámi letters', () => {
    expect(wordsIn('Ørland og HÁBMER, «Evenášši»')).toEqual(['ørland', 'og', 'hábmer', 'evenášši']);
  });

  it('are parted by a hyphen, and not by one that a word processor left', () => {
    expect(wordsIn('Barne- og ungdomspsykiatri, opp\u00adfølging')).toEqual([
      'barne',
      'og',
      'ungdomspsykiatri',
      'oppfølging',
    ]);
  });
});

describe('the stem of a word', () => {
  it.each([
    ['kommune', 'kommunene', 'kommunar', 'kommunane'],
    ['ungdom', 'ungdommen', 'ungdommer', 'ungdommar'],
    ['behandler', 'behandlere', 'behandlaren', 'behandlarane'],
    ['rusmiddel', 'rusmidler', 'rusmidlene', 'rusmidlar'],
    ['barn', 'barnet', 'barna', 'born'],
    ['program', 'programmet', 'programmene', 'programma'],
  ])('of %s is that of its other forms, in bokmål and nynorsk', (word, ...forms) => {
    expect(forms.map((form) => stemOf(form))).toEqual(forms.map(() => stemOf(word)));
  });

  it.each([
    ['fastlegen', 'fast'],
    ['overlegane', 'over'],
    ['helsevernloven', 'helsevern'],
  ])('of %s is not that of %s, though the endings look alike', (word, other) => {
    expect(stemOf(word)).not.toBe(stemOf(other));
  });

  it('keeps a doctor a doctor in all forms', () => {
    expect(
      new Set(['fastlege', 'fastlegen', 'fastlegene', 'fastlegane', 'fastleger'].map((word) => stemOf(word))),
    ).toEqual(new Set(['fastlege']));
  });

  it('keeps å, ø and æ apart from a, o and e', () => {
    expect(stemOf('lår')).not.toBe(stemOf('lar'));
  });

  it('follows English where the text is English', () => {
    expect(stemOf('pathways', 'en')).toBe(stemOf('pathway', 'en'));
  });
});

describe('the parts of a compound', () => {
  it.each([
    ['pakkeforløpet', ['pakke', 'forløpet']],
    ['rusbehandlingstilbud', ['rus', 'behandling', 'tilbud']],
    ['spesialisthelsetenesta', ['spesialist', 'helse', 'tenesta']],
    ['arbeidsgrupper', ['arbeid', 'grupper']],
    ['psykoselidelser', ['psykose', 'lidelser']],
    ['angstringen', ['angst', 'ringen']],
    ['frisklivssentraler', ['friskliv', 'sentraler']],
  ])('of %s are found', (word, parts) => {
    expect(compoundParts(word)).toEqual(parts);
  });

  it.each(['pårørende', 'utredning', 'behandlinger', 'samhandlingen', 'særlig', 'internasjonale', 'graviditeten'])(
    'are none in %s',
    (word) => {
      expect(compoundParts(word)).toEqual([]);
    },
  );
});

describe('bokmål and nynorsk', () => {
  it.each([
    ['tenestene', 'tjenesten'],
    ['sjukdomar', 'sykdommer'],
    ['tilrådingane', 'anbefalingene'],
    ['utgreiinga', 'utredningen'],
    ['moglegheiter', 'muligheter'],
    ['eteforstyrringar', 'spiseforstyrrelser'],
  ])('have %s and %s as one word', (nynorsk, bokmaal) => {
    expect(sameWord(nynorsk, bokmaal)).toBe(true);
  });

  it('keep different words apart', () => {
    expect(sameWord('fastlegen', 'fastere')).toBe(false);
  });
});

describe('the terms of a text', () => {
  it('are alike for the same sentence in bokmål and nynorsk', () => {
    const bokmaal = termsOf('Helsetjenestene må vurdere ventetiden for pasientene');

    expect(termsOf('Helsetenestene må vurdere ventetida for pasientane')).toEqual(bokmaal);
  });

  it('hold a compound and each of its parts', () => {
    expect(termsOf('rusbehandlingen')).toEqual(['rusbehandling', 'rus', 'behandling']);
  });

  it('leave out words that only bind others', () => {
    expect(termsOf('Det er ikke slik at dei skal')).toEqual([]);
  });
});
