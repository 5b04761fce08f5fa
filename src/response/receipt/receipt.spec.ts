import { inProject } from '../../shared/config/project-root.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { Templates } from '../../shared/rendering/templates.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { ReceiptEmail } from './receipt.email.js';

const emails = new EmailWriter(new Templates(inProject('templates')));

describe('the receipt by e-mail', () => {
  test.each(LANGUAGES)('says in %s what was received, when, and with which checksums', (language) => {
    const { subject, textBody, htmlBody } = emails.write(ReceiptEmail.sample(language));

    expect(subject).toContain('2018-4F7K-09TQ');
    expect(textBody).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
    expect(textBody).toContain('Fristene er for korte for små kommuner.\nVi foreslår én uke.');
    expect(textBody).not.toMatch(/undefined|&amp;|&lt;/);
    expect(htmlBody).toContain(`lang="${language}"`);
    expect(htmlBody).toContain('Saksprotokoll &lt;formannskapet&gt;.pdf');
  });

  test('holds no secret link, since it also goes to an address that the sender has typed', () => {
    const { textBody, htmlBody } = emails.write(ReceiptEmail.sample('nb'));

    expect(`${textBody}${htmlBody}`).not.toMatch(/\/svar\/|\[\[link/);
  });
});
