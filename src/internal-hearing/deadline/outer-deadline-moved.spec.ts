import { EmailWriter } from '../../delivery/email/email-writer.js';
import { inProject } from '../../shared/config/project-root.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { Templates } from '../../shared/rendering/templates.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { OuterDeadlineMovedEmail } from './outer-deadline-moved.email.js';

const emails = new EmailWriter(new Templates(inProject('templates')));

describe('the e-mail that tells of a moved outer deadline', () => {
  test.each(LANGUAGES)('is whole in %s, as text and as HTML', (language) => {
    const { subject, textBody, htmlBody } = emails.write(OuterDeadlineMovedEmail.sample(language));

    expect(subject).toContain('Nasjonale pasientforløp psykisk helse og rus');
    expect(textBody).toContain('/skrivebord/horinger/1/intern/frist');
    expect(textBody).not.toMatch(/undefined|&amp;|&lt;|&#x/);
    expect(htmlBody).toContain(`lang="${language}"`);
    expect(htmlBody).not.toContain('undefined');
  });

  test('says so when the outer hearing had no deadline before, and the internal one has none', () => {
    const officer = { name: 'Sekretær Sunniva', email: 'sunniva@legeforeningen.example', language: 'nb' } as const;
    const matter = {
      consultation: { title: 'Innspill', deadlineOn: null },
      move: { formerOn: null, newOn: CalendarDay.of('2024-05-27') },
      ...{ outerTitle: 'Nasjonale pasientforløp', outerHost: 'Helsedirektoratet', address: 'https://horing.example/1' },
    };

    const { textBody } = emails.write(new OuterDeadlineMovedEmail(officer, matter));

    expect(textBody).toContain('har satt fristen for å svare på «Nasjonale pasientforløp» til mandag 27. mai 2024.');
    expect(textBody).toContain('«Innspill», har ingen frist ennå.');
  });
});
