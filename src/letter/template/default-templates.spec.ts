import { LANGUAGE_FORMS } from '../../shared/language/words.js';
import { LETTER_FIELDS, type LetterValues } from '../merge/letter-fields.js';
import { LetterMerge } from '../merge/letter-merge.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';

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
  answersArePublic: true,
  separateAnswers: true,
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
  answersArePublic: false,
  separateAnswers: false,
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

  test('has a subject with title and case number', () => {
    expect(merge.merge(WRITTEN).subject).toMatch(/Pasientforløp for kreft .*18\/1234/);
  });

  test('asks for no field twice in vain: every text field of the list is known to the merge', () => {
    const known = Object.keys(LETTER_FIELDS);

    expect(Object.keys(WRITTEN).sort()).toEqual(known.sort());
  });
});
