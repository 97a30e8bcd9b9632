<?php
// Started by `php -S localhost:3000 server.php`: each request comes here, and files of PUBLIC_DIR go out as they are.
declare(strict_types=1);

const OVER = ['INVALID_GRANT', 'INVALID_TOKEN', 'TOKEN_EXPIRED'];

/** Kryptos refused. */
final class Refused extends Exception
{
    public function __construct(public readonly string $errorCode)
    {
        parent::__construct($errorCode);
    }

    /** The user has revoked access, or it has expired: what we keep is worth nothing. */
    public function isOver(): bool
    {
        return in_array($this->errorCode, OVER, true);
    }
}

/** Asks Kryptos, with our credentials. `$body` makes it a POST. */
function ask(string $url, ?array $body = null, array $headers = []): array
{
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 10,
        CURLOPT_HTTPHEADER => [
            'Content-Type: application/json',
            'X-Client-Id: ' . getenv('KRYPTOS_CLIENT_ID'),
            'X-Client-Secret: ' . getenv('KRYPTOS_CLIENT_SECRET'),
            ...$headers,
        ],
    ]);
    if ($body !== null) {
        curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode((object) $body));
    }
    $answer = curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    if ($answer === false) {
        throw new Refused('UNAVAILABLE');
    }
    $result = json_decode($answer, true);
    if ($status >= 400) {
        throw new Refused($result['code'] ?? 'UNAVAILABLE');
    }
    return $result;
}

function createLinkToken(string $api): array
{
    if (isset($_SESSION['kryptos'])) {
        try {
            $body = ['access_token' => $_SESSION['kryptos']['access_token']];
            return ['link_token' => ask("$api/link-token", $body)['data']['link_token'], 'isAuthorized' => true];
        } catch (Refused $refused) {
            if (!$refused->isOver()) {
                throw $refused;
            }
            unset($_SESSION['kryptos']);
        }
    }
    return ['link_token' => ask("$api/link-token", [])['data']['link_token'], 'isAuthorized' => false];
}

function exchangeToken(string $api): array
{
    $input = json_decode(file_get_contents('php://input'), true);
    $data = ask("$api/token/exchange", ['public_token' => $input['public_token'] ?? null])['data'];
    // Stands for your own users. Keep the tokens with them, encrypted.
    $_SESSION['kryptos'] = ['access_token' => $data['access_token'], 'grant_id' => $data['grant_id']];
    return ['success' => true];
}

function holdings(string $data): array
{
    if (!isset($_SESSION['kryptos'])) {
        return ['connected' => false];
    }
    try {
        $bearer = 'Authorization: Bearer ' . $_SESSION['kryptos']['access_token'];
        $answer = ask("$data/api/v1/holdings", null, [$bearer]);
        return ['connected' => true, 'holdings' => $answer['holdings'], 'summary' => $answer['summary']];
    } catch (Refused $refused) {
        if (!$refused->isOver()) {
            throw $refused;
        }
        unset($_SESSION['kryptos']);
        return ['connected' => false];
    }
}

function disconnect(string $api): array
{
    if (isset($_SESSION['kryptos'])) {
        ask("$api/token/revoke", ['grant_id' => $_SESSION['kryptos']['grant_id']]);
    }
    unset($_SESSION['kryptos']);
    return ['success' => true];
}

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$public = realpath(getenv('PUBLIC_DIR') ?: 'public');
$file = $public === false ? false : realpath($public . ($path === '/' ? '/index.html' : $path));
if ($file !== false && is_file($file) && str_starts_with($file, $public . DIRECTORY_SEPARATOR)) {
    $types = ['html' => 'text/html', 'js' => 'text/javascript', 'css' => 'text/css', 'svg' => 'image/svg+xml'];
    header('Content-Type: ' . ($types[pathinfo($file, PATHINFO_EXTENSION)] ?? 'application/octet-stream'));
    readfile($file);
    return;
}

header('Content-Type: application/json');
if ($_SERVER['REQUEST_METHOD'] !== 'GET' && ($_SERVER['HTTP_SEC_FETCH_SITE'] ?? 'same-origin') !== 'same-origin') {
    http_response_code(403);
    echo json_encode(['error' => 'Only our own pages can do that.']);
    return;
}
session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Lax']);
$api = getenv('KRYPTOS_URL') ?: 'https://connect-api.kryptos.io';
$data = getenv('KRYPTOS_URL') ?: 'https://connect.kryptos.io';
try {
    $answer = match ("{$_SERVER['REQUEST_METHOD']} $path") {
        'POST /api/kryptos/create-link-token' => createLinkToken($api),
        'POST /api/kryptos/exchange-token' => exchangeToken($api),
        'GET /api/kryptos/holdings' => holdings($data),
        'POST /api/kryptos/disconnect' => disconnect($api),
        default => null,
    };
    if ($answer === null) {
        http_response_code(404);
        $answer = ['error' => 'There is nothing at this address.'];
    }
} catch (Refused $refused) {
    error_log("Kryptos: {$refused->errorCode}");
    http_response_code(502);
    $answer = ['error' => 'Kryptos could not be asked. Try again.'];
}
echo json_encode($answer);
