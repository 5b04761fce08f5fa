import { InquiryAnsweredEmail } from '../../consultation/inquiry/inquiry-answered.email.js';
import { InquiryArrivedEmail } from '../../consultation/inquiry/inquiry-arrived.email.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { inProject } from '../../shared/config/project-root.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { Templates } from '../../shared/rendering/templates.js';
import { ExtensionDecidedEmail } from '../extension-request/extension-decided.email.js';
import { ExtensionRequestEmail } from '../extension-request/extension-request.email.js';
import { FindingBackEmail } from './finding-back.email.js';

const emails = new EmailWriter(new Templates(inProject('templates')));

describe('the e-mails around an answer', () => {
  test.each(LANGUAGES)('are whole in %s, as text and as HTML', (language) => {
    const samples = [
      InquiryArrivedEmail.sample(language),
      InquiryAnsweredEmail.sample(language),
      ExtensionRequestEmail.sample(language),
      ExtensionDecidedEmail.sample(language),
      FindingBackEmail.sample(language),
    ];

    for (const { subject, textBody, htmlBody } of samples.map((sample) => emails.write(sample))) {
      expect(subject).not.toBe('');
      expect(textBody).not.toMatch(/undefined|&amp;|&lt;|&#x/);
      expect(htmlBody).toContain(`lang="${language}"`);
      expect(htmlBody).not.toContain('undefined');
    }
  });

  test('make nothing of what somebody typed but text', () => {
    const { htmlBody, textBody } = emails.write(ExtensionDecidedEmail.sample('nb'));

    expect(htmlBody).toContain('14. mai &lt;kl. 18&gt;');
    expect(textBody).toContain('14. mai <kl. 18>');
  });

  test('say of a corrected answer that it holds instead of the first', () => {
    const first = InquiryAnsweredEmail.sample('nb');
    const hearing = { title: 'Pakkeforløp for kreft', contactName: '', contactPhone: '', contactEmail: '' };
    const asked = { askerName: 'Siri', askerEmail: 'siri@svarer.example', languageForm: 'nb', text: 'Når?' } as const;
    const second = { text: 'I mai.', question: 'Når?', reach: 'asker', number: 2 } as const;

    const { subject, textBody } = emails.write(new InquiryAnsweredEmail(hearing, asked, second));

    expect(subject).not.toBe(first.subject);
    expect(textBody).toContain('Dette gjelder i stedet for det du fikk før.');
    expect(textBody).toContain('Svaret er bare sendt til deg.');
  });

  test('lead back by references, never by a secret', () => {
    const { textBody } = emails.write(FindingBackEmail.sample('nb'));

    expect(textBody).toContain('[[link:mine-');
    expect(textBody).toContain('Lenken er tatt ut av bruk.');
  });
});
