import { settingsFrom } from './settings.js';

describe('the settings', () => {
  test('an empty environment is a service for one machine with a built-in mailbox', () => {
    const settings = settingsFrom({});

    expect(settings).toMatchObject({
      port: 3000,
      baseUrl: 'http://localhost:3000',
      databaseUrl: 'sqlite:.data/hoering.sqlite',
      uploadsDir: 'uploads',
    });
    expect(settings.smtpUrl).toBeUndefined();
  });

  test('production does not start without a mail server and a secret key', () => {
    expect(() => settingsFrom({ NODE_ENV: 'production' })).toThrow(/SMTP_URL[\s\S]*SECRET_KEY/);
    expect(() =>
      settingsFrom({ NODE_ENV: 'production', SMTP_URL: 'smtp://post.example', SECRET_KEY: 'k'.repeat(32) }),
    ).not.toThrow();
  });

  test.each([
    [{ PORT: 'many' }, /port/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [{ SMTP_URL: 'post.example' }, /SMTP_URL/],
    [{ SECRET_KEY: 'short' }, /SECRET_KEY/],
    [{ BASE_URL: 'horing' }, /baseUrl/],
  ])('%p is refused by name', (environment, message) => {
    expect(() => settingsFrom(environment)).toThrow(message);
  });

  test('a slash at the end of the address is left out, since paths begin with one', () => {
    expect(settingsFrom({ BASE_URL: 'https://horing.example/' }).baseUrl).toBe('https://horing.example');
  });
});
