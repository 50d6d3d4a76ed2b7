// Makes the replica set "huiyin", its administrator, and the user of the nodes. Can be run again: passwords and rights
// are set anew. Runs in mongosh, in the network place of the first member.
const fs = require("fs");

const MEMBERS = ["mongo-1:27017", "mongo-2:27017", "mongo-3:27017"];
const DATABASE = "huiyin";
const PATIENCE_SECONDS = 120;

// What the nodes do, and nothing more: no other database, no users, no renaming, no settings of the server.
const RIGHTS = [
  "find",
  "insert",
  "update",
  "remove",
  "createIndex",
  "dropCollection",
  "listCollections",
  "listIndexes",
];

const secret = (name) => fs.readFileSync("/run/secrets/" + name, "utf8").trim();

function until(what, holds) {
  for (let second = 0; second < PATIENCE_SECONDS; second++) {
    if (holds()) {
      return;
    }
    sleep(1000);
  }
  throw new Error("Not within " + PATIENCE_SECONDS + " seconds: " + what);
}

function makeReplicaSet(member) {
  if (member.hello().setName) {
    return;
  }
  print("mongo-setup: making the replica set");
  const members = MEMBERS.map((host, id) => ({ _id: id, host, priority: id === 0 ? 2 : 1 }));
  const made = member.adminCommand({ replSetInitiate: { _id: "huiyin", members } });
  if (made.ok !== 1) {
    throw new Error("The replica set cannot be made: " + made.errmsg);
  }
}

// The first user of all can be made without signing in, by the first member's own machine, once.
function makeAdministrator(member, password) {
  if (!member.hello().isWritablePrimary) {
    return;
  }
  try {
    member.getSiblingDB("admin").createUser({
      user: "admin",
      pwd: password,
      roles: ["userAdminAnyDatabase", "clusterAdmin"],
    });
    print("mongo-setup: made the administrator");
  } catch (e) {
    if (e.codeName !== "Unauthorized") {
      throw e;
    }
  }
}

function makeUserOfTheNodes(admin, password) {
  const database = admin.getSiblingDB(DATABASE);
  const privileges = [{ resource: { db: DATABASE, collection: "" }, actions: RIGHTS }];
  if (database.getRole("node")) {
    database.updateRole("node", { privileges, roles: [] });
  } else {
    database.createRole({ role: "node", privileges, roles: [] });
  }
  const user = { pwd: password, roles: [{ role: "node", db: DATABASE }] };
  if (database.getUser("huiyin")) {
    database.updateUser("huiyin", user);
  } else {
    database.createUser({ user: "huiyin", ...user });
  }
}

const password = secret("mongo-admin-password");
const member = connect("mongodb://127.0.0.1:27017/admin?directConnection=true");
makeReplicaSet(member);
until("a primary", () => {
  const hello = member.hello();
  return hello.isWritablePrimary || hello.primary;
});
makeAdministrator(member, password);

const admin = connect(
  "mongodb://admin:" + encodeURIComponent(password) + "@" + MEMBERS.join(",") + "/admin?replicaSet=huiyin",
);
makeUserOfTheNodes(admin, secret("mongo-huiyin-password"));
print("mongo-setup: ready");
