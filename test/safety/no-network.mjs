// Loaded before desmig: whatever opens a connection writes down that it tried, and fails.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const refuse = (what) => () => {
  appendFileSync(process.env.DESMIG_TEST_NETWORK_LOG, `${what}\n`);
  throw new Error(`network: ${what}`);
};

net.Socket.prototype.connect = refuse('net.connect');
net.Server.prototype.listen = refuse('net.listen');
net.connect = refuse('net.connect');
net.createConnection = refuse('net.createConnection');
tls.connect = refuse('tls.connect');
dgram.createSocket = refuse('dgram.createSocket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = refuse(`dns.${name}`);
for (const name of ['lookup', 'resolve']) dns.promises[name] = refuse(`dns.promises.${name}`);
for (const [name, module] of Object.entries({ http, https }))
  for (const call of ['request', 'get']) module[call] = refuse(`${name}.${call}`);
globalThis.fetch = refuse('fetch');
syncBuiltinESMExports();
