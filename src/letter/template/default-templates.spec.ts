import { LANGUAGE_FORMS } from '../../shared/language/words.js';
import { LETTER_FIELDS, type LetterValues } from '../merge/letter-fields.js';
import { LetterMerge } from '../merge/letter-merge.js';
import { LETTER_KINDS } from '../letter-occasion.js';
import { DEFAULT_TEMPLATES, INTERNAL_TEXTS, STANDARD_TEXTS } from './default-templates.js';

const WRITTEN: LetterValues = {
  recipientName: 'Guovdageainnu suohkan',
  title: 'Pasientforløp for kreft',
  caseNumber: '18/1234',
  date: '1. februar 2018',
  deadlineWeekday: 'fredag',
  deadline: '4. mai 2018',
  portalAddress: 'https://horing.example/horinger/1',
  hostName: 'Helsedirektoratet',
  mailbox: 'postmottak@helsedir.example',
  contactName: 'Randi Rådgiver',
  contactTelephone: '01 23 45 67',
  contactEmail: 'randi@helsedir.example',
  shortSummary: 'KORT FORTALT',
  background: 'BAKGRUNNEN',
  goals: 'MÅLENE',
  goalPoints: ['MÅLENE'],
  mainChanges: 'ENDRINGENE',
  mainChangePoints: ['ENDRINGENE'],
  notUnderConsultation: 'UTENFOR',
  notUnderConsultationPoints: ['UTENFOR'],
  drafts: [{ number: 1, title: 'UTKASTET', shortTitle: 'Utkastet' }],
  questions: [{ number: 1, text: 'SPØRSMÅLET', help: '', about: '' }],
  papers: [{ number: 1, title: 'NOTATET' }],
  otherRounds: [{ title: 'RUNDE 1', drafts: 'TRE UTKAST', deadline: '1. oktober 2017', status: 'Ferdigbehandlet' }],
  formerDeadline: '6. april 2018',
  formerDeadlineWeekday: 'onsdag',
  reason: 'BEGRUNNELSEN',
  correctedDraft: 'DET RETTEDE UTKASTET',
  whatChanged: 'DET NYE',
  whatChangedPoints: ['DET NYE'],
  daysLeft: '14 DAGER',
  answerOnPaper: '',
  summaryAddress: 'https://horing.example/horinger/1/oppsummering',
  isOnPaper: false,
  answersArePublic: true,
  separateAnswers: true,
  outerHostName: 'AVSENDEREN',
  outerTitle: 'DERES HØRING',
  outerCaseNumber: '24/8642',
  throughHostName: 'PARAPLYEN',
  organName: 'FAGSTYRET',
  meeting: '7. mai 2018',
  meetingWeekday: 'mandag',
  mustNameDrafts: true,
};

const NOTHING: Partial<LetterValues> = {
  caseNumber: '',
  portalAddress: '',
  mailbox: '',
  contactTelephone: '',
  contactEmail: '',
  shortSummary: '',
  goals: '',
  mainChanges: '',
  notUnderConsultation: '',
  questions: [],
  papers: [],
  otherRounds: [],
  reason: '',
  formerDeadline: '',
  correctedDraft: '',
  whatChanged: '',
  whatChangedPoints: [],
  daysLeft: '',
  summaryAddress: '',
  answersArePublic: false,
  separateAnswers: false,
  outerCaseNumber: '',
  throughHostName: '',
  organName: '',
  meeting: '',
  meetingWeekday: '',
  mustNameDrafts: false,
};

describe.each(LANGUAGE_FORMS)('the standard letter in %s', (form) => {
  const merge = new LetterMerge(DEFAULT_TEMPLATES[form]);

  function textOf(change: Partial<LetterValues> = {}): string {
    const { heading, body } = merge.merge({ ...WRITTEN, ...change });
    return [heading, ...body.map((block) => (block.kind === 'list' ? block.items.join('\n') : block.text))].join('\n');
  }

  test.each([
    'Guovdageainnu suohkan',
    'Pasientforløp for kreft',
    '18/1234',
    'fredag 4. mai 2018',
    'https://horing.example/horinger/1',
    'postmottak@helsedir.example',
    'Randi Rådgiver',
    '01 23 45 67',
    'KORT FORTALT',
    'BAKGRUNNEN',
    'MÅLENE',
    'ENDRINGENE',
    'UTENFOR',
    'UTKASTET',
    'SPØRSMÅLET',
    'NOTATET',
    'RUNDE 1: TRE UTKAST',
  ])('says %p', (text) => {
    expect(textOf()).toContain(text);
  });

  test('numbers the questions', () => {
    expect(merge.merge(WRITTEN).body).toContainEqual({
      kind: 'list',
      style: 'numbered',
      start: 1,
      items: ['SPØRSMÅLET'],
    });
  });

  test('has no heading that nothing stands under, when little is written', () => {
    const { body } = merge.merge({ ...WRITTEN, ...NOTHING });

    body.forEach((block, index) => {
      if (block.kind === 'heading') expect(body[index + 1]?.kind).toMatch(/paragraph|list/);
    });
  });

  test('of an association says nothing of publishing answers', () => {
    expect(textOf()).toMatch(/offentl|Freedom of Information/i);
    expect(textOf({ answersArePublic: false })).not.toMatch(/offentleglova|Freedom of Information/i);
  });

  test('on paper says how to answer, and nothing of a link that is not there', () => {
    const said = textOf({ answerOnPaper: 'SVAR SLIK' });

    expect(said).toContain('SVAR SLIK');
    expect(said).not.toMatch(/lenk|a link/i);
    expect(textOf()).toMatch(/lenk|a link/i);
  });

  test('has a subject with title and case number', () => {
    expect(merge.merge(WRITTEN).subject).toMatch(/Pasientforløp for kreft .*18\/1234/);
  });

  test('asks for no field twice in vain: every text field of the list is known to the merge', () => {
    const known = Object.keys(LETTER_FIELDS);

    expect(Object.keys(WRITTEN).sort()).toEqual(known.sort());
  });
});

const FOLLOW_UPS = LETTER_KINDS.filter((kind) => kind !== 'announcement' && kind !== 'closing').flatMap((kind) =>
  LANGUAGE_FORMS.map((form) => [kind, form] as const),
);

describe.each(FOLLOW_UPS)('the standard %s in %s', (kind, form) => {
  const merge = new LetterMerge(STANDARD_TEXTS[kind][form], kind);

  function textsOf(change: Partial<LetterValues> = {}): { readonly letter: string; readonly email: string } {
    const { heading, body, email } = merge.merge({ ...WRITTEN, ...change });
    const textOf = (blocks: typeof body): string =>
      blocks.map((block) => (block.kind === 'list' ? block.items.join('\n') : block.text)).join('\n');
    return { letter: `${heading}\n${textOf(body)}`, email: textOf(email) };
  }

  test('on paper says how to answer, and nothing of a link that is not there', () => {
    const { letter } = textsOf({ answerOnPaper: 'SVAR SLIK' });

    expect(letter).toContain('SVAR SLIK');
    expect(letter).not.toMatch(/lenk|a link/i);
  });

  test.each(['Pasientforløp for kreft', 'Guovdageainnu suohkan', '18/1234', 'fredag 4. mai 2018', 'Randi Rådgiver'])(
    'says %p in the letter',
    (text) => {
      expect(textsOf().letter).toContain(text);
    },
  );

  test('says in the e-mail which hearing it is about, and the deadline with its weekday', () => {
    expect(textsOf().email).toContain('Pasientforløp for kreft');
    expect(textsOf().email).toContain('fredag 4. mai 2018');
  });

  test('says how to answer, and has a subject with title and case number', () => {
    expect(textsOf().letter).toMatch(/lenke|lenkje|link/);
    expect(merge.merge(WRITTEN).subject).toMatch(/Pasientforløp for kreft .*18\/1234/);
  });

  test('has no heading that nothing stands under, and no sentence cut short, when little is written', () => {
    const { body } = merge.merge({ ...WRITTEN, ...NOTHING });

    body.forEach((block, index) => {
      if (block.kind === 'heading') expect(body[index + 1]?.kind).toMatch(/paragraph|list/);
    });
    expect(textsOf(NOTHING).letter).not.toMatch(/«»|“”| \.|\s{2,}\S| , |\(\)/);
  });
});

describe.each(LANGUAGE_FORMS)('in %s', (form) => {
  const textOf = (kind: 'reminder' | 'extension' | 'correction', change: Partial<LetterValues> = {}): string => {
    const { body, email } = new LetterMerge(STANDARD_TEXTS[kind][form], kind).merge({ ...WRITTEN, ...change });
    return JSON.stringify([body, email]);
  };

  test('a reminder says how long is left, and that one may say no', () => {
    expect(textOf('reminder')).toContain('14 DAGER');
    expect(textOf('reminder')).toMatch(/ønsker dere ikke å svare|ønskjer de ikkje å svare|not wish to answer/i);
    expect(textOf('reminder', { daysLeft: '' })).not.toMatch(/Det er *(igjen|att)|leaves *[.]/);
  });

  test('a new deadline says what it was and why, when that is told', () => {
    expect(textOf('extension')).toContain('onsdag 6. april 2018');
    expect(textOf('extension')).toContain('BEGRUNNELSEN');
    expect(textOf('extension', NOTHING)).not.toContain('onsdag');
  });

  test('a correction says which draft and what is new', () => {
    expect(textOf('correction')).toContain('DET RETTEDE UTKASTET');
    expect(textOf('correction')).toContain('DET NYE');
  });
});

describe.each(LANGUAGE_FORMS)('the standard letter of an internal hearing in %s', (form) => {
  const merge = new LetterMerge(INTERNAL_TEXTS.announcement[form]);

  function textOf(change: Partial<LetterValues> = {}): string {
    const { heading, email, body } = merge.merge({ ...WRITTEN, answersArePublic: false, ...change });
    const said = [...email, ...body].map((block) => (block.kind === 'list' ? block.items.join('\n') : block.text));
    return [heading, ...said].join('\n');
  }

  test.each(['AVSENDEREN', 'DERES HØRING', '24/8642', 'PARAPLYEN', 'FAGSTYRET', 'mandag 7. mai 2018', 'UTKASTET'])(
    'says %p: whose hearing it is, which drafts, and who treats the answer when',
    (text) => {
      expect(textOf()).toContain(text);
    },
  );

  test('asks its members to say which drafts they answer about, where there are several', () => {
    expect(textOf()).toMatch(/Skriv (hvilke|kva) utkast|Say which drafts/);
    expect(textOf({ mustNameDrafts: false })).not.toMatch(/Skriv (hvilke|kva) utkast|Say which drafts/);
  });

  test('has its own contact, and says nothing of publishing answers or of anyone being free to answer', () => {
    expect(textOf()).toContain('Randi Rådgiver');
    expect(textOf({ answersArePublic: true })).not.toMatch(/offentl|Freedom of Information|åpen for alle|open to all/i);
  });

  test('has no heading that nothing stands under, and no sentence cut short, when little is written', () => {
    const { body } = merge.merge({ ...WRITTEN, ...NOTHING, background: '', drafts: [] });

    body.forEach((block, index) => {
      if (block.kind === 'heading') expect(body[index + 1]?.kind).toMatch(/paragraph|list/);
    });
    expect(textOf(NOTHING)).not.toMatch(/«»|“”| \.|\s{2,}\S| , |\(\)/);
  });

  test('on paper says how to answer, and nothing of a link that is not there', () => {
    const { body } = merge.merge({ ...WRITTEN, answerOnPaper: 'SVAR SLIK' });

    expect(JSON.stringify(body)).toContain('SVAR SLIK');
    expect(JSON.stringify(body)).not.toMatch(/lenk|a link/i);
  });
});
