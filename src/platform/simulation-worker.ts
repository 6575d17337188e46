import { serveShards } from './serve-shards.js'
import { simulationPreparer } from './simulation-shards.js'

serveShards(simulationPreparer())
