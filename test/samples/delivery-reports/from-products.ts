import { recipient, report, taken, type Sample } from './sample.js';

interface Product {
  readonly name: string;
  readonly from: string;
  readonly subject: string;
  readonly words: string;
  readonly fate: readonly [action: string, status: string, diagnostic: string];
  readonly expected: Sample['expected'];
  readonly headers?: readonly string[];
  readonly returned?: 'head' | 'whole' | 'nothing';
}

/** Reports of the mail systems that Norwegian bodies use: by the book, with their own senders, subjects and additions. */
const products: readonly Product[] = [
  {
    name: 'Exchange Online: no such recipient',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@kommune.example>',
    subject: 'Kan ikke leveres: Høring',
    headers: ['X-MS-Exchange-Message-Is-Ndr:', 'Auto-Submitted: auto-replied', 'Return-Path: <>'],
    words: 'Meldingen til post ble ikke levert. Mottakeren ble ikke funnet.',
    fate: ['failed', '5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
    expected: taken('failed', '5.1.10'),
    returned: 'whole',
  },
  {
    name: 'Exchange Online: mailbox full',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@kommune.example>',
    subject: 'Undeliverable: Høring',
    words: 'The recipient’s mailbox is full.',
    fate: ['failed', '5.2.2', '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException'],
    expected: taken('failed', '5.2.2'),
    returned: 'whole',
  },
  {
    name: 'Exchange Online: expired',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@kommune.example>',
    subject: 'Undeliverable: Høring',
    words: 'Your message could not be delivered despite repeated attempts.',
    fate: ['failed', '5.4.300', '550 5.4.300 Message expired -> 451 4.7.1 Service unavailable'],
    expected: taken('failed', '5.4.300'),
  },
  {
    name: 'Exchange Online: delayed',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@kommune.example>',
    subject: 'Levering forsinket: Høring',
    words: 'Levering er forsinket til disse mottakerne.',
    fate: ['delayed', '4.0.0', '400 4.4.7 Message delayed'],
    expected: taken('delayed', '4.0.0'),
  },
  {
    name: 'Exchange 2013: not authorised to send to the group',
    from: 'Microsoft Outlook <postmaster@etat.example>',
    subject: 'Ikke levert: Høring',
    words: 'Levering til følgende mottakere eller grupper mislyktes:',
    fate: ['failed', '5.7.1', '550 5.7.1 RESOLVER.RST.AuthRequired; authentication required'],
    expected: taken('failed', '5.7.1'),
    returned: 'whole',
  },
  {
    name: 'Exchange: relayed without notification',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@etat.example>',
    subject: 'Videresendt: Høring',
    words: 'Levering til disse mottakerne er fullført, men målserveren sendte ingen leveringsmelding.',
    fate: ['relayed', '2.0.0', ''],
    expected: taken('relayed', '2.0.0'),
  },
  {
    name: 'Exchange: delivered',
    from: 'Microsoft Outlook <postmaster@etat.example>',
    subject: 'Levert: Høring',
    words: 'Meldingen din er levert til følgende mottakere.',
    fate: ['delivered', '2.0.0', ''],
    expected: taken('delivered', '2.0.0'),
  },
  {
    name: 'Domino: user not listed in the directory',
    from: 'Mail Router <MAILER-DAEMON@notes.foretak.example>',
    subject: 'DELIVERY FAILURE: User post not listed in Domino Directory',
    words: 'Your message could not be delivered because: User not listed in Domino Directory',
    fate: ['failed', '5.1.1', 'User post (post@notes) not listed in Domino Directory'],
    expected: taken('failed', '5.1.1'),
  },
  {
    name: 'GroupWise: mailbox disk space',
    from: 'Mail Delivery System <postmaster@gw.forening.example>',
    subject: 'Message status - undeliverable',
    words: 'The attached file had the following undeliverable recipient(s):',
    fate: ['failed', '5.2.2', 'Mailbox disk space limit exceeded'],
    expected: taken('failed', '5.2.2'),
  },
  {
    name: 'CommuniGate Pro: account unknown',
    from: '<MAILER-DAEMON@cgp.example>',
    subject: 'Undeliverable mail',
    words: 'Failed to deliver to the address. SMTP module reports.',
    fate: ['failed', '5.1.1', '550 5.1.1 account is unknown'],
    expected: taken('failed', '5.1.1'),
  },
  {
    name: 'MDaemon: no such user',
    from: 'MDaemon at firma.example <MDaemon@firma.example>',
    subject: 'Delivery Failure',
    words: 'The attached message had PERMANENT fatal delivery errors!',
    fate: ['failed', '5.1.1', '550 5.1.1 no such user here'],
    expected: taken('failed', '5.1.1'),
  },
  {
    name: 'Oracle Messaging Server: host not found',
    from: 'Internet Mail Delivery <postmaster@ims.example>',
    subject: 'Delivery Notification: Delivery has failed',
    words: 'This report relates to a message you sent.',
    fate: ['failed', '5.4.4', 'unable to route: no such host'],
    expected: taken('failed', '5.4.4'),
  },
  {
    name: 'Mimecast: rejected by policy',
    from: 'Postmaster <postmaster@mimecast.test>',
    subject: '[Postmaster] Email Delivery Failure',
    words: 'Your message was rejected.',
    fate: ['failed', '5.7.1', '550 5.7.1 Rejected by header based Anti-Spoofing policy'],
    expected: taken('failed', '5.7.1'),
  },
  {
    name: 'Proofpoint: expired',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@pphosted.test>',
    subject: 'Returned mail: see transcript for details',
    words: 'Message could not be delivered',
    fate: ['failed', '4.4.7', '421 4.4.7 Connection refused'],
    expected: taken('failed', '4.4.7'),
  },
  {
    name: 'IronPort: delivery failed',
    from: 'Mail Delivery System <MAILER-DAEMON@ironport.test>',
    subject: 'Delivery Status Notification (Failure)',
    words: 'The following message could not be delivered.',
    fate: ['failed', '5.1.0', "550 'Address rejected' (delivery attempts: 0)"],
    expected: taken('failed', '5.1.0'),
  },
  {
    name: 'Barracuda: blocked',
    from: 'Mail Delivery System <postmaster@barracuda.test>',
    subject: '**Message you sent blocked by our bulk email filter**',
    words: 'Your message was blocked by our filter.',
    fate: ['failed', '5.7.1', '550 5.7.1 Message content rejected'],
    expected: taken('failed', '5.7.1'),
  },
  {
    name: 'Amazon SES: suppressed',
    from: 'MAILER-DAEMON@amazonses.test',
    subject: 'Delivery Status Notification (Failure)',
    words: 'An error occurred while trying to deliver the mail.',
    fate: ['failed', '5.1.1', 'Amazon SES did not send the message to this address'],
    expected: taken('failed', '5.1.1'),
  },
  {
    name: 'Kerio Connect: unknown recipient',
    from: 'Mail Delivery Subsystem <postmaster@kerio.test>',
    subject: 'Message delivery failure',
    words: 'This message could not be delivered.',
    fate: ['failed', '5.1.1', '550 5.1.1 User unknown'],
    expected: taken('failed', '5.1.1'),
  },
];

export const fromProducts: readonly Sample[] = products.map(({ name, expected, fate, ...made }) => ({
  name,
  expected,
  raw: (the) => report(the, { ...made, recipients: [recipient(the, ...fate)] }),
}));
