import { inProject } from '../../shared/config/project-root.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { Templates } from '../../shared/rendering/templates.js';
import { AccessArrivedEmail } from '../access-request/access-arrived.email.js';
import { AccessDecidedEmail } from '../access-request/access-decided.email.js';
import { WithheldEmail } from './withheld.email.js';

const writer = new EmailWriter(new Templates(inProject('templates')));

describe('the e-mails about what is published', () => {
  test.each(LANGUAGES)('tell in %s what is withheld and on which basis', (language) => {
    const sample = WithheldEmail.sample(language);

    const { textBody, htmlBody } = writer.write(sample);

    for (const line of sample.lines) expect(textBody).toContain(`- ${line}`);
    expect(sample.lines).toHaveLength(2);
    expect(htmlBody).toContain('&lt;voksne&gt;');
  });

  test.each(LANGUAGES)('tell in %s that somebody asks for access, and what was decided', (language) => {
    const arrived = writer.write(AccessArrivedEmail.sample(language));
    const decided = writer.write(AccessDecidedEmail.sample(language));

    expect(arrived.htmlBody).toContain('også &lt;vedleggene&gt;');
    expect(decided.textBody).toContain('§ 32');
    expect(decided.textBody).toContain('Vi mener at [skjermet].');
  });
});
