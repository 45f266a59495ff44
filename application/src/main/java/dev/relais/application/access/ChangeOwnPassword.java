package dev.relais.application.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.Password;

/** Lets whoever is signed in give himself another password; he has to know the one he has, and is signed out everywhere. */
@Singleton
public class ChangeOwnPassword {

    private final RecogniseUser recogniseUser;
    private final ManageUsers manageUsers;

    @Inject
    public ChangeOwnPassword(RecogniseUser recogniseUser, ManageUsers manageUsers) {
        this.recogniseUser = recogniseUser;
        this.manageUsers = manageUsers;
    }

    /** What became of it. */
    public enum Result {
        DONE,
        /** It is not the password he has, or he has to wait after tries in vain (S15); nothing was stored. */
        CURRENT_WRONG,
        /** The new one is too short, too long or known; nothing was stored. */
        UNUSABLE
    }

    /** @param address the network address that it is tried from; empty if that is not known */
    public Result change(String name, Password current, Password wanted, String address) {
        if (recogniseUser.recognise(name, current, address).isEmpty()) {
            return Result.CURRENT_WRONG;
        }
        return manageUsers.changePassword(name, wanted) == ManageUsers.Result.DONE ? Result.DONE : Result.UNUSABLE;
    }
}
