import { parentPort, workerData } from 'node:worker_threads'
import { type StudiesToValue, studyResults } from '../result/study-results.js'

parentPort?.postMessage(studyResults(workerData as StudiesToValue))
