import { load } from 'cheerio';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { linksIn } from '../../delivery/secret-links.js';
import { inProject } from '../../shared/config/project-root.js';
import { LANGUAGE_FORMS } from '../../shared/language/words.js';
import { Templates } from '../../shared/rendering/templates.js';
import { LETTER_KINDS } from '../letter-occasion.js';
import { LetterEmail } from './letter.email.js';
import { letterEmailWords } from './letter-email.words.js';

const writer = new EmailWriter(new Templates(inProject('templates')));
const EACH = LETTER_KINDS.flatMap((kind) => LANGUAGE_FORMS.map((form) => [kind, form] as const));

describe.each(EACH)('the e-mail with a letter: %s in %s', (kind, form) => {
  const written = writer.write(LetterEmail.sample(form, kind));

  test('has subject, text and HTML that say the same', () => {
    const html = load(written.htmlBody);

    expect(written.subject).toContain('18/1234');
    expect(html('html').attr('lang')).toBe(form);
    for (const text of [written.textBody, html('body').text()]) {
      expect(text).toContain('Helsedirektoratet');
      expect(text).toContain(LetterEmail.sample(form, kind).linkText);
      expect(text).toContain('Randi Rådgiver, 01 23 45 67, randi@helsedir.example');
      expect(text).not.toMatch(/\{\{|\}\}|undefined/);
    }
  });

  test('leads to one link, in the button and below it', () => {
    const hrefs = load(written.htmlBody)('a')
      .toArray()
      .map((element) => element.attribs['href']);

    expect(new Set(hrefs).size).toBe(1);
    expect(linksIn(written.textBody)).toEqual(linksIn(hrefs[0] ?? ''));
  });
});

describe.each(LANGUAGE_FORMS)('the e-mail in %s', (form) => {
  const textOf = (kind: (typeof LETTER_KINDS)[number]): string => writer.write(LetterEmail.sample(form, kind)).textBody;

  test('of a new deadline calls it new', () => {
    expect(textOf('extension')).toContain(`${letterEmailWords[form].newDeadline}: `);
    expect(textOf('reminder')).not.toContain(`${letterEmailWords[form].newDeadline}: `);
  });

  test('names no attachments where there are none', () => {
    expect(textOf('announcement')).not.toContain(letterEmailWords[form].attached);
  });
});
