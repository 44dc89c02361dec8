<?php
/* CurlHttpClientTest.php - the tests that Symfony ships for every HTTP client. */
/* SPDX-License-Identifier: MIT */

use Symfony\Component\HttpClient\CurlHttpClient;
use Symfony\Contracts\HttpClient\HttpClientInterface;
use Symfony\Contracts\HttpClient\Test\HttpClientTestCase;

final class CurlHttpClientTest extends HttpClientTestCase
{
    protected function getHttpClient(string $testCase): HttpClientInterface
    {
        return new CurlHttpClient();
    }
}
