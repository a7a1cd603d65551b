/** A server that gives one answer to all, in a process of its own: its CPU time is not the clients'. */
import { createServer } from 'node:http';
import { answer, answerType } from './answer.ts';

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, { 'content-type': answerType }).end(answer));
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('disconnect', () => process.exit());
