import { settingsFrom } from '../../shared/config/settings.js';
import { newId } from '../../shared/database/id.js';
import { Keyring } from '../../shared/security/keyring.js';
import { BounceAddresses } from './bounce-addresses.js';

const keyring = new Keyring('a secret that is used in tests and nowhere else');
const settings = settingsFrom({ BOUNCE_ADDRESS: 'Retur@horing.example', MAIL_FROM: 'horing@horing.example' });
const addresses = new BounceAddresses(keyring, settings);

describe('the return address of a message', () => {
  test('says which message it is, whatever the case a mail server writes it in', () => {
    const id = newId();

    const address = addresses.addressFor(id);

    expect(address).toMatch(/^retur\+[0-9a-f]{32}\.[0-9a-f]{12}@horing\.example$/);
    expect(addresses.read(address)).toEqual({ messageId: id });
    expect(addresses.read(address.toUpperCase())).toEqual({ messageId: id });
  });

  test('is no longer than a mail server must take', () => {
    const longest = settingsFrom({ BOUNCE_ADDRESS: `${'r'.repeat(18)}@horing.example` });

    const [local = ''] = new BounceAddresses(keyring, longest).addressFor(newId()).split('@');

    expect(local.length).toBeLessThanOrEqual(64);
    expect(() => settingsFrom({ BOUNCE_ADDRESS: `${'r'.repeat(19)}@horing.example` })).toThrow('BOUNCE_ADDRESS');
  });

  test('with another seal, or that of another message, is known to be made up', () => {
    const [one, other] = [addresses.addressFor(newId()), addresses.addressFor(newId())];
    const swapped = one.replace(/\.[0-9a-f]{12}@/, /\.[0-9a-f]{12}@/.exec(other)?.[0] ?? '');

    expect(addresses.read(swapped)).toBe('forged');
    expect(addresses.read('retur+hva-som-helst@horing.example')).toBe('forged');
  });

  test('is not seen in any other address', () => {
    for (const address of ['retur@horing.example', 'horing@horing.example', 'retur+x@annet.example', ''])
      expect(addresses.read(address)).toBeNull();
  });

  test('is the sender’s own when none is set up, and nothing is read as one', () => {
    const without = new BounceAddresses(keyring, settingsFrom({ MAIL_FROM: 'horing@horing.example' }));

    expect(without.addressFor(newId())).toBe('horing@horing.example');
    expect(without.read(addresses.addressFor(newId()))).toBeNull();
  });
});
