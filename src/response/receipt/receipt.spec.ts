import { inProject } from '../../shared/config/project-root.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { Templates } from '../../shared/rendering/templates.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { DisputeEmail } from './dispute/dispute.email.js';
import { ReceiptEmail, recipientsOf } from './receipt.email.js';
import { sampleMatter } from './receipt.sample.js';
import { WithdrawalEmail } from './withdrawal.email.js';

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

  test('to the registered address says who sent it, and where to say that it is not theirs', () => {
    const { textBody, htmlBody } = emails.write(ReceiptEmail.sample('nb'));

    expect(textBody).toContain('av Maren Moen, maren@snasa.example.');
    expect(textBody).toMatch(/Si fra her:\n\[\[link:dispute-[\w-]+\]\]/);
    expect(htmlBody).toMatch(/<a href="\[\[link:dispute-[\w-]+\]\]">/);
  });

  test('holds no secret link to whoever sent it, since that address is one that somebody has typed', () => {
    const sender = { address: 'maren@snasa.example', name: 'Maren Moen', as: 'sender' } as const;
    const { textBody, htmlBody } = emails.write(new ReceiptEmail(sampleMatter('nb'), sender, 'withDocument'));

    expect(`${textBody}${htmlBody}`).not.toMatch(/\/svar\/|\[\[link/);
  });

  test('goes once when the sender has the registered address, and to the sender alone when none is registered', () => {
    const { invitation, written } = sampleMatter('nb');
    const { version } = written;
    const same = { ...invitation, email: version.senderEmail.toUpperCase() };
    const none = { ...invitation, email: null };

    expect(recipientsOf({ invitation, written }).map(({ as }) => as)).toEqual(['sender', 'body']);
    expect(recipientsOf({ invitation: same, written }).map(({ as }) => as)).toEqual(['body']);
    expect(recipientsOf({ invitation: none, written }).map(({ as }) => as)).toEqual(['sender']);
    const entered = { version: { senderName: 'Maren Moen', senderEmail: '' } };
    expect(recipientsOf({ invitation: none, written: entered })).toEqual([]);
  });

  test('says who entered an answer that did not come by the portal', () => {
    const matter = sampleMatter('nb');
    Object.assign(matter.written.version, { channel: 'post', registeredByName: 'Leiv Leser' });
    const body = { address: 'post@snasa.example', name: 'Snåsa kommune', as: 'body' } as const;

    const { textBody } = emails.write(new ReceiptEmail(matter, body, 'textAlone'));

    expect(textBody).toContain('Leiv Leser har ført inn svaret i navnet til Snåase – Snåsa & nabokommuner.');
    expect(textBody).not.toContain('ligger ved som PDF');
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('the receipt of a withdrawal says who, when and why', () => {
    const { subject, textBody, htmlBody } = emails.write(WithdrawalEmail.sample(language));

    expect(subject).toContain('2018-4F7K-09TQ');
    expect(textBody).toContain('Vi sender et nytt.');
    expect(textBody).not.toMatch(/undefined|&amp;/);
    expect(htmlBody).toContain(`lang="${language}"`);
  });

  test('the case officer is told what the body wrote, and where to settle it', () => {
    const { subject, textBody, htmlBody } = emails.write(DisputeEmail.sample(language));

    expect(subject).toContain('Snåase – Snåsa & nabokommuner');
    expect(textBody).toContain('Vi har ikke behandlet saken ennå.\nSnakk med Maren på servicetorget.');
    expect(textBody).toContain('https://horing.example/skrivebord/horinger/1/svar/2');
    expect(htmlBody).toContain(`lang="${language}"`);
  });
});
