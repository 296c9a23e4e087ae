/** The console as people meet it: who may do what, and what a session is worth. */
package org.cabildo.server.console;
