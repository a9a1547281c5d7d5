#!/bin/sh
curl -s http://localhost/status
