import { EmailWriter } from '../../delivery/email/email-writer.js';
import { inProject } from '../../shared/config/project-root.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { Templates } from '../../shared/rendering/templates.js';
import { GroupInvitationEmail } from './group-invitation.email.js';

const emails = new EmailWriter(new Templates(inProject('templates')));

describe('the invitation into a working group', () => {
  test.each(LANGUAGES)('is whole in %s, as text and as HTML, and carries a reference and no secret', (language) => {
    const { subject, textBody, htmlBody } = emails.write(GroupInvitationEmail.sample(language));

    expect(subject).toContain('Pakkeforløp for lungekreft');
    expect(textBody).not.toMatch(/undefined|&amp;|&lt;|&#x/);
    expect(textBody).toContain('[[link:mine-');
    expect(textBody).toContain('<runde 2>');
    expect(htmlBody).toContain(`lang="${language}"`);
    expect(htmlBody).toContain('&lt;runde 2&gt;');
  });
});
