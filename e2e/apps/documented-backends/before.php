<?php
// What the documentation leaves to its reader: who asks, and where tokens are kept.
$userId = 'user-1';

function saveUserTokens(string $userId, array $tokens): void
{
    file_put_contents(__DIR__ . '/tokens.json', json_encode($tokens));
}

function getUserAccessToken(string $userId): ?string
{
    $file = __DIR__ . '/tokens.json';
    return is_file($file) ? json_decode(file_get_contents($file), true)['access_token'] : null;
}
