import { randomUUID } from 'node:crypto';
import { sql } from './support/database.js';
import { expect, expectAccessible, openHost, test } from './support/fixtures.js';
import { newestCode } from './support/outbox.js';

test('someone with several workspaces chooses one that is theirs to share', async ({
  page,
  widget,
  email,
}) => {
  const [user, theirs, shared] = [randomUUID(), randomUUID(), randomUUID()];
  await sql('insert into users (id, email, email_verified_at) values ($1, $2, now())', [user, email]);
  await sql(`insert into workspaces (id, name) values ($1, 'Private'), ($2, 'Family office')`, [
    theirs,
    shared,
  ]);
  await sql(
    `insert into memberships (workspace_id, user_id, role) values ($1, $3, 'owner'), ($2, $3, 'viewer')`,
    [theirs, shared, user],
  );

  await openHost(page);
  await widget.open();
  await widget.askForCode(email);
  await widget.frame.getByLabel('Verification code').fill(await newestCode(email));
  await expect(widget.heading('Choose a workspace')).toBeVisible();
  await expectAccessible(page);
  await expect(widget.frame.getByRole('radio', { name: /Family office/ })).toBeDisabled();
  await widget.frame.getByRole('radio', { name: /Private/ }).check();
  await widget.button('Continue').click();
  await expect(widget.headingOf('consent')).toBeVisible();
});
