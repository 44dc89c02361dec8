<?php
/**
 * signal.stub.php - Async\Signal.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * The signals that signal() can be asked for. The values are the numbers of Linux, on every platform.
 */
enum Signal: int
{
    /** The terminal is gone; daemons reload their configuration. */
    case SIGHUP = 1;
    /** Ctrl+C. */
    case SIGINT = 2;
    /** Ctrl+\. */
    case SIGQUIT = 3;
    case SIGILL = 4;
    case SIGABRT = 6;
    case SIGFPE = 8;
    /** Cannot be handled by any process. */
    case SIGKILL = 9;
    case SIGUSR1 = 10;
    case SIGSEGV = 11;
    case SIGUSR2 = 12;
    /** The polite request to end. */
    case SIGTERM = 15;
    /** Ctrl+Break; on Windows only. */
    case SIGBREAK = 21;
    /** On Windows only. */
    case SIGABRT2 = 22;
    /** The terminal got another size. */
    case SIGWINCH = 28;
}
