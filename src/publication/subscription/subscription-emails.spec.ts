import { EmailWriter } from '../../delivery/email/email-writer.js';
import { inProject } from '../../shared/config/project-root.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { Templates } from '../../shared/rendering/templates.js';
import { PublicNewsEmail } from './public-news.email.js';
import { SubscriptionConfirmationEmail } from './subscription-confirmation.email.js';

const emails = new EmailWriter(new Templates(inProject('templates')));

describe.each(LANGUAGES)('the e-mails to subscribers in %s', (language) => {
  test.each([SubscriptionConfirmationEmail.sample(language), PublicNewsEmail.sample(language)])(
    'are whole as text and as HTML: $template',
    (email) => {
      const { subject, textBody, htmlBody } = emails.write(email);

      expect(subject).not.toBe('');
      expect(textBody).toContain('subscribe-');
      expect(textBody).not.toMatch(/undefined|&amp;|&lt;|&#x/);
      expect(htmlBody).toContain(`lang="${language}"`);
      expect(htmlBody).not.toContain('undefined');
    },
  );
});
