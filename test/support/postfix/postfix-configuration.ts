/** What Postfix is told: where it lives, what it listens on, and where mail goes. */
export interface PostfixPlace {
  readonly folder: string;
  readonly smtpPort: number;
  /** The server that everything goes to but what is returned. */
  readonly nextHopPort: number;
  readonly returnDomain: string;
  /** Who owns the mailbox. */
  readonly uid: number;
  readonly gid: number;
}

/** The main configuration: everything of its own below one folder, no names looked up, and days made into seconds. */
export function mainConfiguration(place: PostfixPlace): string {
  const settings = {
    compatibility_level: '3.6',
    queue_directory: `${place.folder}/spool`,
    data_directory: `${place.folder}/state`,
    maillog_file: '/dev/stdout',
    myhostname: 'relay.horing.example',
    mydestination: '',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    smtp_dns_support_level: 'disabled',
    default_transport: `smtp:[127.0.0.1]:${String(place.nextHopPort)}`,
    relay_transport: `smtp:[127.0.0.1]:${String(place.nextHopPort)}`,
    alias_maps: '',
    local_recipient_maps: '',
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    virtual_mailbox_domains: place.returnDomain,
    virtual_mailbox_base: `${place.folder}/mail`,
    virtual_mailbox_maps: 'static:box/',
    virtual_minimum_uid: '1',
    virtual_uid_maps: `static:${String(place.uid)}`,
    virtual_gid_maps: `static:${String(place.gid)}`,
    // Five days of trying, and a warning after four hours, in the time that a test has.
    delay_warning_time: '2s',
    maximal_queue_lifetime: '6s',
    bounce_queue_lifetime: '60s',
    minimal_backoff_time: '1s',
    maximal_backoff_time: '1s',
    queue_run_delay: '1s',
    default_destination_concurrency_failed_cohort_limit: '0',
    smtp_destination_concurrency_failed_cohort_limit: '0',
    notify_classes: '',
    message_size_limit: '100000000',
    mailbox_size_limit: '0',
    virtual_mailbox_limit: '0',
  };
  return `${Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}`)
    .join('\n')}\n`;
}

/** The services that are needed to take mail, pass it on, return it, and put it into the mailbox. */
export function masterConfiguration({ smtpPort }: PostfixPlace): string {
  const services = [
    `127.0.0.1:${String(smtpPort)} inet n - n - - smtpd`,
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 1 1 qmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'proxymap unix - - n - - proxymap',
    'smtp unix - - n - - smtp',
    'relay unix - - n - - smtp',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'virtual unix - n n - - virtual',
    'anvil unix - - n - 1 anvil',
    'scache unix - - n - 1 scache',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'flush unix n - n 1000? 0 flush',
    'showq unix n - n - - showq',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  return `${services.join('\n')}\n`;
}

export interface DovecotPlace {
  readonly folder: string;
  readonly imapPort: number;
  readonly uid: number;
  readonly gid: number;
  readonly password: string;
}

/** Dovecot with one user and one mailbox, on loopback and without TLS. */
export function dovecotConfiguration({ folder, imapPort, uid, gid, password }: DovecotPlace): string {
  return `
base_dir = ${folder}/dovecot/run
state_dir = ${folder}/dovecot/state
log_path = ${folder}/dovecot/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/mail/box
mail_privileged_group =
mbox_write_locks = fcntl
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${String(uid)} gid=${String(gid)} home=${folder}/mail/home
}
namespace inbox {
  inbox = yes
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${String(imapPort)}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}
