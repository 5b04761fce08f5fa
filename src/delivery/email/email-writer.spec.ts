import { inProject } from '../../shared/config/project-root.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { Templates } from '../../shared/rendering/templates.js';
import { SignInEmail } from '../sign-in/sign-in.email.js';
import { EmailWriter } from './email-writer.js';

const writer = new EmailWriter(new Templates(inProject('templates')));

describe('an e-mail that is written', () => {
  test.each(LANGUAGES)('says in %s how to sign in, once in words and once as a link', (language) => {
    const sample = SignInEmail.sample(language);

    const written = writer.write(sample);

    expect(written).toMatchObject({
      toAddress: 'randi@helsedir.example',
      toName: 'Randi Rådgiver',
      languageForm: language,
    });
    expect(written.subject).toBe(sample.subject);
    expect(written.textBody).toContain(`\n${sample.address}\n`);
    expect(written.htmlBody).toContain(`<html lang="${language}">`);
    expect(written.htmlBody).toContain(`<a href="${sample.address}">${sample.address}</a>`);
  });

  test('writes names as they are in text, and harmless in HTML', () => {
    const person = { name: 'Ås & Nes <b>', email: 'post@aas.example', language: 'nb' } as const;

    const written = writer.write(new SignInEmail(person, 'https://horing.example/?a=1&b=2'));

    expect(written.textBody).toContain('Hei, Ås & Nes <b>!');
    expect(written.textBody).toContain('https://horing.example/?a=1&b=2');
    expect(written.htmlBody).toContain('Hei, Ås &amp; Nes &lt;b&gt;!');
  });

  test('a line break in a subject cannot begin a header', () => {
    const email = Object.assign(SignInEmail.sample('nb'), { subject: 'Høring\r\nBcc: alle@example.test' });

    expect(writer.write(email).subject).toBe('Høring Bcc: alle@example.test');
  });
});
