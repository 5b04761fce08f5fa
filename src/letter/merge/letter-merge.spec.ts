import { LETTER_KINDS, type LetterKind } from '../letter-occasion.js';
import { LetterMerge, type LetterTexts } from './letter-merge.js';
import type { LetterValues } from './letter-fields.js';
import { FaultyTemplate } from './template-faults.js';

const VALUES: LetterValues = {
  recipientName: 'Kárášjoga gielda',
  title: 'Pakkeforløp for gravide',
  caseNumber: '18/3906',
  date: '20. februar 2018',
  deadlineWeekday: 'fredag',
  deadline: '1. juni 2018',
  portalAddress: 'https://horing.example/horinger/1',
  hostName: 'Helsedirektoratet',
  mailbox: 'postmottak@helsedir.example',
  contactName: 'Randi Rådgiver',
  contactTelephone: '01 23 45 67',
  contactEmail: 'randi@helsedir.example',
  shortSummary: '',
  background: 'Første avsnitt.\n\nAndre avsnitt.',
  goals: '',
  goalPoints: [],
  mainChanges: 'Raskere hjelp',
  mainChangePoints: ['Raskere hjelp'],
  notUnderConsultation: '',
  notUnderConsultationPoints: [],
  drafts: [
    { number: 1, title: 'Pakkeforløp for gravide', shortTitle: 'Gravide' },
    { number: 2, title: 'Familier med små barn', shortTitle: 'Familier' },
  ],
  questions: [
    { number: 1, text: 'Er ansvaret klart?', help: '', about: '' },
    { number: 2, text: 'Er fristene riktige?', help: '', about: 'Gravide' },
  ],
  papers: [],
  otherRounds: [],
  formerDeadline: '',
  formerDeadlineWeekday: '',
  reason: '',
  correctedDraft: '',
  whatChanged: '',
  whatChangedPoints: [],
  daysLeft: '',
  answerOnPaper: '',
  summaryAddress: '',
  isOnPaper: false,
  answersArePublic: true,
  separateAnswers: false,
  outerHostName: '',
  outerTitle: '',
  outerCaseNumber: '',
  throughHostName: '',
  organName: '',
  meeting: '',
  meetingWeekday: '',
  mustNameDrafts: false,
};

function merged(texts: Partial<LetterTexts>, values: Partial<LetterValues> = {}) {
  return new LetterMerge({ subject: 'x', emailText: 'x', body: 'x', ...texts }).merge({ ...VALUES, ...values });
}

function bodyOf(body: string, values: Partial<LetterValues> = {}) {
  return merged({ body }, values).body;
}

describe('merging a letter', () => {
  test('puts the values of one body in the places of the fields', () => {
    const letter = merged({ subject: 'Høring: {{title}} (sak {{caseNumber}})', body: 'Til {{recipientName}}.' });

    expect(letter.subject).toBe('Høring: Pakkeforløp for gravide (sak 18/3906)');
    expect(letter.body).toEqual([{ kind: 'paragraph', text: 'Til Kárášjoga gielda.' }]);
  });

  test('reads headings, points, numbered points and paragraphs', () => {
    const body = [
      '# Høring – {{title}}',
      '## Utkast',
      '{{#each drafts}}',
      '- {{title}}',
      '{{/each}}',
      '',
      'Spørsmål:',
      '{{#each questions}}',
      '{{number}}. {{text}}',
      '{{/each}}',
    ].join('\r\n');

    const letter = merged({ body });

    expect(letter.heading).toBe('Høring – Pakkeforløp for gravide');
    expect(letter.body).toEqual([
      { kind: 'heading', level: 2, text: 'Utkast' },
      { kind: 'list', style: 'bulleted', start: 1, items: ['Pakkeforløp for gravide', 'Familier med små barn'] },
      { kind: 'paragraph', text: 'Spørsmål:' },
      { kind: 'list', style: 'numbered', start: 1, items: ['Er ansvaret klart?', 'Er fristene riktige?'] },
    ]);
  });

  test('a letter without a heading of its own has the title of the hearing', () => {
    expect(merged({ body: 'Kjære mottaker' }).heading).toBe('Pakkeforløp for gravide');
  });

  test('a part that nobody has written can be left out with its heading', () => {
    const body =
      '{{#if goals}}\n## Mål\n\n{{goals}}\n{{/if}}\n{{#if mainChanges}}\n## Endringer\n\n{{mainChanges}}\n{{/if}}';

    expect(bodyOf(body)).toEqual([
      { kind: 'heading', level: 2, text: 'Endringer' },
      { kind: 'paragraph', text: 'Raskere hjelp' },
    ]);
  });

  test('a text of several lines that stands alone becomes as many paragraphs', () => {
    expect(bodyOf('{{background}}')).toEqual([
      { kind: 'paragraph', text: 'Første avsnitt.' },
      { kind: 'paragraph', text: 'Andre avsnitt.' },
    ]);
  });

  test('a date at the beginning of a line is no numbered point', () => {
    expect(bodyOf('1. juni 2018 er fristen.')).toEqual([{ kind: 'paragraph', text: '1. juni 2018 er fristen.' }]);
  });

  test('the subject is one line, whatever was typed in the title', () => {
    expect(merged({ subject: 'Høring: {{title}}' }, { title: 'Første\r\nBcc: alle@x.example' }).subject).toBe(
      'Høring: Første Bcc: alle@x.example',
    );
  });
});

describe('what people have typed in fields', () => {
  test.each(['{{caseNumber}}', '{{#each drafts}}x{{/each}}', '{{{constructor}}}'])(
    'is not read as a template: %p',
    (title) => {
      expect(bodyOf('Om {{title}}', { title })).toEqual([{ kind: 'paragraph', text: `Om ${title}` }]);
    },
  );

  test.each(['# Overskrift', '- punkt', '1. punkt'])('is not read as markup: %p', (background) => {
    expect(bodyOf('{{background}}', { background })).toEqual([{ kind: 'paragraph', text: background }]);
  });

  test('is not changed to HTML signs', () => {
    expect(bodyOf('{{title}}', { title: 'Mål & midler <2018>' })).toEqual([
      { kind: 'paragraph', text: 'Mål & midler <2018>' },
    ]);
  });

  test('cannot stand in the place of another value', () => {
    expect(bodyOf('{{title}} \ue0001\ue001', { title: '\ue0002\ue001' })).toEqual([
      { kind: 'paragraph', text: '\ue0002\ue001 1' },
    ]);
  });
});

describe('a template with faults', () => {
  function faultsOf(body: string, kind: LetterKind = 'announcement') {
    try {
      new LetterMerge({ subject: '', emailText: '', body }, kind);
    } catch (error) {
      if (error instanceof FaultyTemplate) return error.faults.body;
      throw error;
    }
    return [];
  }

  test('is refused with the name of an unknown field and its line', () => {
    expect(faultsOf('Hei\n\nFristen er {{frsit}}.')).toEqual([{ code: 'unknownField', name: 'frsit', line: 3 }]);
  });

  test.each([
    ['reminder', 'whatChanged'],
    ['reminder', 'formerDeadline'],
    ['extension', 'correctedDraft'],
    ['correction', 'reason'],
    ['announcement', 'daysLeft'],
    ['reminder', 'summaryAddress'],
    ['closing', 'answerOnPaper'],
  ] as const)('is refused in a %s for a field of another kind, named with its line: %s', (kind, field) => {
    expect(faultsOf(`Hei\n\n{{${field}}}`, kind)).toEqual([{ code: 'notInThisKind', name: field, line: 3 }]);
  });

  test('may ask for the other rounds in every kind of letter, and for no more of them than there is', () => {
    for (const kind of LETTER_KINDS) {
      expect(faultsOf('{{#each otherRounds}}{{title}} {{drafts}} {{deadline}} {{status}}{{/each}}', kind)).toEqual([]);
      expect(faultsOf('{{#each otherRounds}}{{host}}{{/each}}', kind)).toEqual([
        { code: 'unknownField', name: 'host', line: 1 },
      ]);
    }
  });

  test('has every fault named, not only the first', () => {
    expect(faultsOf('{{frsit}}\n{{#if gaols}}x{{/if}}\n{{tittel}}').map((fault) => [fault.line, fault.name])).toEqual([
      [1, 'frsit'],
      [2, 'gaols'],
      [3, 'tittel'],
    ]);
  });

  test('an unknown field is found also where it would not be shown', () => {
    expect(faultsOf('{{#if goals}}\n{{nope}}\n{{else}}\n{{neither}}\n{{/if}}').map((fault) => fault.name)).toEqual([
      'nope',
      'neither',
    ]);
  });

  test.each([
    ['Hei\n{{title', 2],
    ['a\n\n{{#if goals}}\nmer', 4],
    ['{{}}', 1],
  ])('braces that cannot be read are named with their line: %p', (body, line) => {
    expect(faultsOf(body)).toEqual([expect.objectContaining({ code: 'syntax', line })]);
  });

  test('a block that is closed as another says which', () => {
    expect(faultsOf('a\n{{#if goals}}x{{/each}}')).toEqual([{ code: 'mismatchedEnd', name: 'if', line: 2 }]);
  });

  test.each([
    '{{constructor}}',
    '{{title.constructor}}',
    '{{title.length}}',
    '{{__proto__}}',
    '{{[__proto__]}}',
    '{{drafts.[0]}}',
    '{{@root.title}}',
    '{{#each drafts}}{{@root.title}}{{/each}}',
    '{{#each drafts}}{{constructor}}{{/each}}',
    '{{#each drafts}}{{caseNumber}}{{/each}}',
    '{{#with title}}{{constructor}}{{/with}}',
    '{{lookup this "constructor"}}',
    '{{#if (lookup this "constructor")}}x{{/if}}',
    '{{log title}}',
    '{{title x=1}}',
    '{{#if title includeZero=true}}x{{/if}}',
    '{{#each drafts as |d|}}{{d.title}}{{/each}}',
    '{{> pages/parts/token}}',
    '{{#> pages/parts/token}}{{/pages/parts/token}}',
    '{{#*inline "a"}}x{{/inline}}',
    '{{* decorator}}',
    '{{{{raw}}}}{{title}}{{{{/raw}}}}',
    '{{#title}}x{{/title}}',
    '{{^title}}x{{/title}}',
    '{{"title"}}',
    '{{1}}',
    '{{../title}}',
    '{{this}}',
    '{{drafts}}',
    '{{answersArePublic}}',
    '{{#each title}}x{{/each}}',
    '{{#each drafts}}{{#each ../questions}}x{{/each}}{{/each}}',
  ])('cannot reach outside the closed list: %p', (body) => {
    expect(faultsOf(body)).not.toEqual([]);
  });

  test.each([20, 3000])('blocks inside %p other blocks are refused, and do not stop the service', (depth) => {
    expect(faultsOf('{{#if goals}}'.repeat(depth) + '{{/if}}'.repeat(depth))).not.toEqual([]);
  });

  test('inside a list, the fields of the letter are reached one step up', () => {
    expect(bodyOf('{{#each drafts}}\n- {{title}} ({{../caseNumber}})\n{{/each}}')).toEqual([
      {
        kind: 'list',
        style: 'bulleted',
        start: 1,
        items: ['Pakkeforløp for gravide (18/3906)', 'Familier med små barn (18/3906)'],
      },
    ]);
  });

  test('the points of a list of texts are reached as this', () => {
    expect(bodyOf('{{#each mainChangePoints}}\n- {{this}}\n{{/each}}')).toEqual([
      { kind: 'list', style: 'bulleted', start: 1, items: ['Raskere hjelp'] },
    ]);
  });
});
