import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { stack } from './support/addresses.js';
import { endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';
import { newestCode } from './support/outbox.js';
import { pressAllow } from './support/press-allow.js';

/** What a guest's way is called in a language; what a person reads, not what the code calls it. */
const words = {
  ar: {
    dir: 'rtl',
    signIn: /^اربط حساباتك مع \u2068Harbor Portfolio\u2069$/,
    guest: 'المتابعة كضيف',
    consent: /^يطلب \u2068Harbor Portfolio\u2069 الوصول إلى$/,
    scope: 'عرض محفظتك الاستثمارية',
    allow: 'السماح',
    accounts: 'اختر حسابًا لربطه',
    search: 'البحث في الحسابات',
    add: /^إضافة \u2068Ethereum\u2069$/,
    address: 'عنوان المحفظة',
    test: 'استخدام عنوان تجريبي',
    connect: 'ربط',
    yours: 'حساباتك',
    done: 'تم',
    success: 'تم الربط بنجاح',
    finish: 'إنهاء',
  },
  de: {
    dir: 'ltr',
    signIn: 'Verknüpfen Sie Ihre Konten mit Harbor Portfolio',
    guest: 'Als Gast fortfahren',
    consent: 'Harbor Portfolio möchte zugreifen auf',
    scope: 'Ihr Portfolio sehen',
    allow: 'Zulassen',
    accounts: 'Konto zum Verknüpfen auswählen',
    search: 'Konten suchen',
    add: 'Ethereum hinzufügen',
    address: 'Wallet-Adresse',
    test: 'Testadresse verwenden',
    connect: 'Verknüpfen',
    yours: 'Ihre Konten',
    done: 'Fertig',
    success: 'Verknüpfung erfolgreich',
    finish: 'Fertig',
  },
} as const;

for (const [language, say] of Object.entries(words))
  test(`a guest goes the whole way in ${language}, and every screen is accessible`, { tag: '@core' }, async ({
    page,
    widget,
  }) => {
    await openHost(page, { language });
    await widget.open();
    const root = widget.frame.locator(':root');
    await expect(widget.heading(say.signIn)).toBeVisible();
    await expect(root).toHaveAttribute('lang', language);
    await expect(root).toHaveAttribute('dir', say.dir);
    await expectAccessible(page);
    await widget.button(say.guest).click();
    await expect(widget.heading(say.consent)).toBeVisible();
    await expect(widget.frame.getByRole('switch', { name: say.scope })).toBeVisible();
    await expectAccessible(page);
    await pressAllow(widget.button(say.allow), () =>
      expect(widget.heading(say.accounts)).toBeVisible({ timeout: 300 }),
    );
    await expectAccessible(page);
    await widget.frame.getByRole('searchbox', { name: say.search }).fill('ethereum');
    await widget.frame
      .getByRole('option', { name: /^Ethereum\b/ })
      .first()
      .click();
    await expect(widget.heading(say.add)).toBeVisible();
    await widget.button(say.test).click();
    const address = widget.frame.getByRole('textbox', { name: say.address });
    await expect(address).toHaveValue(SANDBOX_ADDRESSES.ethereum);
    await expect(address).toHaveAttribute('dir', 'ltr');
    await expectAccessible(page);
    await widget.button(say.connect).click();
    await expect(widget.heading(say.yours)).toBeVisible();
    await expectAccessible(page);
    await widget.button(say.done).click();
    await expect(widget.heading(say.success)).toBeVisible();
    await expectAccessible(page);
    await widget.pressLast(say.finish);
    await expect(endings(page)).toHaveText([/^first success /]);
  });

test('a person chooses another language: what they typed stays, the mail comes in it, and a reload knows it', {
  tag: '@core',
}, async ({ page, widget, email }) => {
  await openHost(page);
  await widget.open();
  await widget.frame.getByRole('textbox', { name: 'Email address' }).fill(email);
  await widget.frame.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await expect(widget.heading('Verknüpfen Sie Ihre Konten mit Harbor Portfolio')).toBeVisible();
  await expect(widget.frame.getByRole('textbox', { name: 'E-Mail-Adresse' })).toHaveValue(email);
  await widget.button('Weiter').click();
  await expect(widget.heading('Prüfen Sie Ihre E-Mails')).toBeVisible();
  await newestCode(email);
  const answer = await fetch(`${stack.serverApi}/dev/outbox?to=${encodeURIComponent(email)}`);
  const { data } = (await answer.json()) as { data: { subject: string }[] };
  expect(data[0]?.subject).toMatch(/^\d{6} ist Ihr Kryptos-Bestätigungscode$/);

  await widget.frame.locator(':root').evaluate(() => location.reload());
  await expect(widget.heading('Prüfen Sie Ihre E-Mails')).toBeVisible();
  await expect(widget.frame.getByRole('combobox', { name: 'Sprache' })).toHaveValue('de');
});

test('the host changes the language while it is open', async ({ page, widget }) => {
  await openHost(page, { language: 'pt-BR' });
  await widget.open();
  await expect(widget.heading('Vincule suas contas a Harbor Portfolio')).toBeVisible();
  await page.locator('kryptos-connect').evaluate((element) => element.setAttribute('language', 'sv'));
  await expect(widget.heading('Koppla dina konton till Harbor Portfolio')).toBeVisible();
});

test('a window of its own speaks as the host asks for, in the host’s theme, but in WebKit, whose driver has no second window', async ({
  page,
}) => {
  await openHost(page, { mode: 'popup', language: 'es', theme: 'dark' });
  const [popup] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Connect to Kryptos' }).click(),
  ]);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Vincula tus cuentas a Harbor Portfolio');
  await expect(popup.locator('html')).toHaveAttribute('data-kc-theme', 'dark');
});

test.describe('in a browser that is set to Japanese', () => {
  test.use({ locale: 'ja-JP' });

  // Chromium alone lets a test say what its browser is set to.
  test('it begins in Japanese, unless the host says otherwise', { tag: '@chromium' }, async ({
    page,
    widget,
  }) => {
    await openHost(page);
    await widget.open();
    await expect(widget.heading('Harbor Portfolio にアカウントを連携')).toBeVisible();
    await openHost(page, { language: 'fr' });
    await widget.open();
    await expect(widget.heading('Associez vos comptes à Harbor Portfolio')).toBeVisible();
  });
});
