import { Inject, Injectable } from '@nestjs/common';
import { Host } from '../../../identity/host/host.entity.js';
import { Settings } from '../../../shared/config/settings.js';
import { Database, type Transaction } from '../../../shared/database/database.js';

/** Whose a mail is. */
export interface Ownership {
  readonly hostId: string;
  /** Nothing in the mail says whose it is. */
  readonly isStray: boolean;
}

/**
 * Finds out whose a mail is: of the host whose message it concerns, or whose own address it was written to. What says
 * nothing of the kind is nobody's to guess at, since each host is a controller of its own: it stays with the host that the
 * mailbox belongs to (`MAILBOX_HOST`, the oldest host unless said), who can read it on the mail server anyway, and is
 * shown to its administrators alone. Where there is one host only, everything is its.
 */
@Injectable()
export class MailOwners {
  constructor(
    private readonly database: Database,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** True when there is any host at all: before that, mail has nobody to go to and stays on the server. */
  async anyone(): Promise<boolean> {
    return this.database.reader.exists(Host);
  }

  /** The host that the mailbox belongs to. */
  async ofMailbox(transaction: Transaction): Promise<string> {
    return ownerAmong(await hosts(transaction), this.settings.mailboxHost);
  }

  /** Whose a mail is, by the message that it concerns and by its recipients, as far as they are known. */
  async ofMail(
    transaction: Transaction,
    message: { readonly hostId: string | null } | null,
    mail: { readonly recipients: readonly string[] } | null,
  ): Promise<Ownership> {
    const hostId = message?.hostId ?? null;
    if (hostId !== null) return { hostId, isStray: false };
    const all = await hosts(transaction);
    const recipients = new Set(mail?.recipients);
    const addressed = all.filter(({ mailbox }) => mailbox !== null && recipients.has(mailbox.toLowerCase()));
    const [only, another] = addressed;
    if (only && !another) return { hostId: only.id, isStray: false };
    return { hostId: ownerAmong(all, this.settings.mailboxHost), isStray: all.length > 1 };
  }
}

function hosts(transaction: Transaction): Promise<Host[]> {
  return transaction.find(Host, { order: { createdAt: 'ASC', id: 'ASC' } });
}

function ownerAmong(all: readonly Host[], name: string | undefined): string {
  const owner = all.find((host) => host.name === name) ?? all[0];
  if (!owner) throw new Error('There is no host that the mailbox could belong to');
  return owner.id;
}
