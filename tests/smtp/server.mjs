// A real mail server for tests: `node server.mjs MODULES FOLDER [PORT]`. Says the port on a line of its own, and writes each message
// that it takes into FOLDER before it says so: one JSON file with the envelope and the message as it came.
//
// Recipients at bounce.example do not exist (550); at busy.example each is told once to come again (451); at slow.example
// a message is taken after a second; at full.example it is refused once it is there (552). SMTP_USER, as `name:password`,
// makes signing in necessary; SMTP_CERT and SMTP_KEY name files, and then there is STARTTLS, or TLS from the beginning
// where SMTP_SECURE is set.
import { createRequire } from "node:module";
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [modules, folder, port] = process.argv.slice(2);
const { SMTPServer } = createRequire(join(modules, "package.json"))("smtp-server");
const { SMTP_USER: user, SMTP_CERT: cert, SMTP_KEY: key, SMTP_SECURE: secure } = process.env;
mkdirSync(folder, { recursive: true });

const begun = Date.now();
const toldToWait = new Set();
let count = 0;

// What is refused is noted too: the code and the address, on a line of `refused`.
const refusal = (code, words, address = "") => {
  appendFileSync(join(folder, "refused"), `${code} ${address}\n`);
  return Object.assign(new Error(words), { responseCode: code });
};
const hostOf = (address) => address.split("@").pop().toLowerCase();

const server = new SMTPServer({
  disabledCommands: [...(user ? [] : ["AUTH"]), ...(cert && !secure ? [] : ["STARTTLS"])],
  authOptional: !user,
  allowInsecureAuth: true,
  disableReverseLookup: true,
  size: 5_000_000,
  secure: Boolean(secure),
  ...(cert && { cert: readFileSync(cert), key: readFileSync(key) }),
  onAuth: ({ username, password }, _session, done) =>
    `${username}:${password}` === user ? done(null, { user: username }) : done(refusal(535, "5.7.8 Wrong password")),
  onRcptTo({ address }, _session, done) {
    if (hostOf(address) === "bounce.example") {
      return done(refusal(550, `5.1.1 <${address}>: No such mailbox, ask postmaster@bounce.example`, address));
    }
    if (hostOf(address) === "busy.example" && !toldToWait.has(address)) {
      toldToWait.add(address);
      return done(refusal(451, "4.3.2 Come again later", address));
    }
    done();
  },
  onData(stream, { envelope, secure: encrypted, user: name }, done) {
    const pieces = [];
    stream.on("data", (piece) => pieces.push(piece));
    stream.on("end", () => {
      const to = envelope.rcptTo.map((one) => one.address);
      if (to.some((address) => hostOf(address) === "full.example")) return done(refusal(552, "5.2.2 Mailbox full", to[0]));
      const take = () => {
        count += 1;
        const from = envelope.mailFrom.address;
        const taken = { from, to, encrypted: Boolean(encrypted), name: name ?? null, raw: Buffer.concat(pieces).toString("latin1") };
        // In the order in which they came, and never half written.
        const file = join(folder, `${begun}-${String(count).padStart(6, "0")}.json`);
        writeFileSync(`${file}.draft`, JSON.stringify(taken));
        renameSync(`${file}.draft`, file);
        done(null, "2.0.0 Taken");
      };
      if (to.some((address) => hostOf(address) === "slow.example")) setTimeout(take, 1_000);
      else take();
    });
  },
});

// A client that is killed breaks its line off: nothing to end for.
server.on("error", (fault) => process.stderr.write(`${fault.message}\n`));
server.listen(Number(port ?? 0), "127.0.0.1", () => process.stdout.write(`${server.server.address().port}\n`));
