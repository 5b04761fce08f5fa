import { MailChannel, type Handover, type OutgoingMail } from '../channel/mail-channel.js';
import { SmtpChannel } from '../channel/smtp-channel.js';
import type { BuiltInMailbox } from './built-in-mailbox.js';

/** Hands messages to the built-in mailbox, over SMTP like to any relay. */
export class MailboxChannel extends MailChannel {
  private smtp: SmtpChannel | undefined;

  constructor(private readonly mailbox: BuiltInMailbox) {
    super();
  }

  protected override async transmit(mail: OutgoingMail): Promise<Handover> {
    const url = await this.mailbox.url();
    this.smtp ??= new SmtpChannel(url);
    return this.smtp.handOver(mail);
  }

  override close(): void {
    this.smtp?.close();
  }
}
