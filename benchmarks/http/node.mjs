// node.mjs - a short text from Node's own HTTP server, one process.
// SPDX-License-Identifier: MIT
import { createServer } from 'node:http';

const server = createServer((request, response) => {
	response.setHeader('Content-Type', 'text/plain; charset=utf-8');
	response.end('Hello, world!\n');
});
server.keepAliveTimeout = 60000;
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => console.log(server.address().port));
